import { isSignedByTwilio, twilioSignatureOf } from './twilio-signature.policy.js';

const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const form = new URLSearchParams({
  To: '+18005551212',
  From: '+14158675309',
  Digits: '1234',
  Caller: '+14158675309',
  CallSid: 'CA1234567890ABCDE',
});
/** From Twilio's documentation, for the token `12345`. */
const documented = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';

describe(twilioSignatureOf, () => {
  it('makes the signature of the documentation', () => {
    expect(twilioSignatureOf('12345', url, form)).toBe(documented);
  });
});

describe(isSignedByTwilio, () => {
  const changed = new URLSearchParams({ ...Object.fromEntries(form), Digits: '1235' });

  it('believes what is signed', () => {
    expect(isSignedByTwilio(documented, '12345', url, form)).toBe(true);
  });

  it.each([
    ['no signature', undefined, '12345', url, form],
    ['an empty one', '', '12345', url, form],
    ['another token', documented, '12346', url, form],
    ['another address', documented, '12345', `${url}&baz=3`, form],
    ['a changed field', documented, '12345', url, changed],
  ])('does not believe %s', (_, signature, token, address, fields) => {
    expect(isSignedByTwilio(signature, token, address, fields)).toBe(false);
  });
});
