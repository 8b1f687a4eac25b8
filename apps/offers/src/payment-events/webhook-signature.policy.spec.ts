import { Webhook } from 'standardwebhooks';
import { isAuthentic } from './webhook-signature.policy.js';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const now = new Date('2026-12-01T20:00:00.000Z');
const text = '{"type":"order.paid"}';

const message = (at: Date = now, body = text, by = secret) => ({
  id: 'msg_1',
  timestamp: String(Math.floor(at.getTime() / 1000)),
  signature: new Webhook(by).sign('msg_1', at, body),
  body: Buffer.from(body),
});

describe(isAuthentic, () => {
  it('takes what the holder of the secret signed just now', () => {
    expect(isAuthentic(message(), secret, now)).toBe(true);
  });

  it('takes one good signature among several, as while a secret is changed', () => {
    const other = message(now, text, 'whsec_C2FVsBQIhrscChlQIMV-b5sSYspob7oD'.replace('-', 'A'));

    expect(
      isAuthentic({ ...message(), signature: `${other.signature} ${message().signature}` }, secret, now),
    ).toBe(true);
  });

  it.each([
    ['an altered body', { ...message(), body: Buffer.from('{"type":"order.paid" }') }],
    ['another id', { ...message(), id: 'msg_2' }],
    ['another time', { ...message(), timestamp: String(now.getTime() / 1000 + 1) }],
    ['another secret', message(now, text, 'whsec_AAAAr8GKYqrTwjUPD8ILPZIo2LaLaSw=')],
    ['six minutes of age', message(new Date(now.getTime() - 360_000))],
    ['a time six minutes ahead', message(new Date(now.getTime() + 360_000))],
    ['no signature', { ...message(), signature: undefined }],
    ['no id', { ...message(), id: undefined }],
    ['a time that is none', { ...message(), timestamp: 'now' }],
    [
      'another version of the signature',
      { ...message(), signature: message().signature.replace('v1,', 'v2,') },
    ],
  ])('refuses %s', (_, forged) => {
    expect(isAuthentic(forged, secret, now)).toBe(false);
  });
});
