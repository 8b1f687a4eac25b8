import { addressOn, shortenAddress } from './address.policy.js';

describe(addressOn, () => {
  it.each([
    ['sms', '+49 30 901820', '+4930901820'],
    ['sms', '030 901820', null],
    ['telegram', ' 123456789 ', '123456789'],
    ['telegram', '@ada', null],
    ['telegram', '0', null],
    ['webhook', 'whatsapp:42', 'whatsapp:42'],
    ['webhook', '', null],
    ['webhook', 'a\nb', null],
  ] as const)('knows on %s %j as %j', (channel, text, address) => {
    expect(addressOn(channel, text)).toBe(address);
  });
});

describe(shortenAddress, () => {
  it.each([
    ['+4930901820', '+49…20'],
    ['123456789', '1…89'],
    ['42', '…'],
  ])('shows of %s only %s', (address, shown) => {
    expect(shortenAddress(address)).toBe(shown);
  });
});
