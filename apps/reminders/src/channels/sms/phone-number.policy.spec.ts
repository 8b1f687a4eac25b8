import { phoneNumberOf } from './phone-number.policy.js';

describe(phoneNumberOf, () => {
  it.each([
    ['+49 (0)30 901820', '+4930901820'],
    ['+49 30 901820', '+4930901820'],
    ['+7 (495) 123-45-67', '+74951234567'],
    ['007 495 123 45 67', '+74951234567'],
    ['+1 415-867-5309', '+14158675309'],
    [' +442079460958 ', '+442079460958'],
  ])('knows %j as %s', (text, number) => {
    expect(phoneNumberOf(text)).toBe(number);
  });

  it.each([
    '',
    '030 901820',
    '8 495 123-45-67',
    '+',
    '+49',
    '+999 12345',
    'call +49 30 901820',
    '+1'.repeat(30),
    '\u0000',
  ])('does not guess at %j', (text) => {
    expect(phoneNumberOf(text)).toBeNull();
  });
});
