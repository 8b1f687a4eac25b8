import { referenceOrder } from './reference-order.policy.js';

const segment = (id: string, ...references: string[]) => ({ id, references });
const idsOf = (ordered: { id: string }[] | null) => ordered?.map(({ id }) => id);

describe(referenceOrder, () => {
  it('puts those that are asked about first', () => {
    const ordered = referenceOrder([
      segment('a', 'b', 'c'),
      segment('b', 'c'),
      segment('c'),
      segment('d', 'a'),
    ]);
    expect(idsOf(ordered)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('finds circles, also of one', () => {
    expect(referenceOrder([segment('a', 'a')])).toBeNull();
    expect(referenceOrder([segment('a', 'b'), segment('b', 'c'), segment('c', 'a')])).toBeNull();
  });

  it('leaves out what is not there', () => {
    expect(idsOf(referenceOrder([segment('a', 'gone')]))).toEqual(['a']);
  });
});
