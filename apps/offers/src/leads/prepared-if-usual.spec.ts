import { preparedIfUsual } from './prepared-if-usual.js';

describe(preparedIfUsual, () => {
  it('keeps the first shapes by a name of their own, and plans others each time', () => {
    const texts = Array.from({ length: 25 }, (_, index) => `select ${index}`);

    const names = texts.map((text) => preparedIfUsual(text).name);

    const kept = names.filter((name) => name !== '');
    expect(kept).toHaveLength(20);
    expect(new Set(kept).size).toBe(20);
    expect(texts.map((text) => preparedIfUsual(text).name)).toEqual(names);
  });
});
