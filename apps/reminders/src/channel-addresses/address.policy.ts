import type { Channel } from '../channels/channel.js';
import { phoneNumberOf } from '../channels/sms/phone-number.policy.js';

/** The one spelling of an address on a channel, or null for what is none. */
export function addressOn(channel: Channel, text: string): string | null {
  switch (channel) {
    case 'sms':
      return phoneNumberOf(text);
    case 'telegram':
      return /^-?[1-9]\d{0,19}$/.test(text.trim()) ? text.trim() : null;
    case 'webhook': {
      const address = text.trim();
      return /^[^\p{Cc}]{1,200}$/u.test(address) ? address : null;
    }
  }
}

/** Enough to recognise one's own, too little to give it away: the link may have been forwarded. */
export function shortenAddress(address: string): string {
  return address.length < 6
    ? '…'
    : `${address.slice(0, address.startsWith('+') ? 3 : 1)}…${address.slice(-2)}`;
}
