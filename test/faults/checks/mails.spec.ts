import { isExplained } from './mails.mjs';

describe('a letter that was accepted twice', () => {
  const letter = { first: 10, again: 30 };
  const strike = { target: 'offers', victim: undefined, kills: 1, struck: 0, from: 15, to: 25 };
  const stood = { ...strike, target: 'reminders', victim: 'mail', kills: 0 };

  it.each([
    ['the sender was killed in between', { target: 'reminders' }, true],
    ['the mail server was', { target: 'mail' }, true],
    ['the mail server was while the sender stood still', { ...stood, struck: 1 }, true],
    ['the sender never came to where the mail server would have been killed', stood, false],
    ['another service was killed', {}, false],
    ['it was over before the first of them', { target: 'reminders', from: 1, to: 9 }, false],
    ['it began after the second', { target: 'reminders', from: 31, to: 40 }, false],
    ['it is not over yet', { target: 'reminders', to: undefined }, true],
  ])('is explained, or not, when %s', (_, what, explained) => {
    expect(isExplained(letter, [{ ...strike, ...what }])).toBe(explained);
  });
});
