import { wishOf } from './stop-word.policy.js';

describe(wishOf, () => {
  it.each(['STOP', 'stop', ' Stop. ', 'ＳＴＯＰ', 'Unsubscribe!', 'СТОП', 'Отписаться'])(
    'leaves at %j',
    (text) => {
      expect(wishOf(text)).toBe('leave');
    },
  );

  it.each(['START', 'unstop', 'Старт'])('returns at %j', (text) => {
    expect(wishOf(text)).toBe('return');
  });

  it.each(['', 'please do not stop', 'start when you like', 'yes', '🙂', '123'])(
    'sees no wish in %j',
    (text) => {
      expect(wishOf(text)).toBeNull();
    },
  );
});
