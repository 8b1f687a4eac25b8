import { m } from '../messages';
import type { Choice, Preferences } from './preferences.queries';

type Channels = NonNullable<Choice['channels']>;

const text = m.preferences;

/** Channels that could be left, and rejoined at the same address. */
const joined = ({ channels = [] }: Preferences) => channels.filter(({ subscribed }) => subscribed);

const allOf = (preferences: Preferences, subscribed: boolean): Channels =>
  joined(preferences).map(({ channel }) => ({ channel, subscribed }));

export function hearsAnything(preferences: Preferences): boolean {
  return preferences.subscribed || joined(preferences).length > 0;
}

export function everythingOff(preferences: Preferences): Choice {
  return { subscribed: false, offers: preferences.offers, channels: allOf(preferences, false) };
}

/** What takes that back: nothing comes on that was off before. */
export function asItIs(preferences: Preferences): Choice {
  const { subscribed, offers } = preferences;
  return { subscribed, offers, channels: allOf(preferences, true) };
}

/** Says what was done, read from what would undo it. */
export function doneText(undo: Choice, { subscribed, offers }: Choice): string {
  const [channel, ...more] = undo.channels ?? [];
  if (channel && (more.length > 0 || undo.subscribed !== subscribed)) return text.allLeft;
  if (channel) {
    const name = text.names[channel.channel];
    return channel.subscribed ? text.channelOff(name) : text.channelOn(name);
  }
  if (undo.subscribed !== subscribed) return subscribed ? text.resumed : text.stopped;
  return offers ? text.offersOn : text.offersOff;
}
