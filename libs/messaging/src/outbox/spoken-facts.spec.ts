import { SpokenFacts } from './spoken-facts.js';

describe(SpokenFacts, () => {
  const run = (first: number, count: number, log = 'life') => ({
    log,
    first,
    events: Array.from({ length: count }, (_, index) => `e${first + index}`),
  });
  const positions = (facts: { position: string }[]) => facts.map(({ position }) => Number(position));

  it('answers what follows a position without a gap, in whatever order the commits were heard of', () => {
    const spoken = new SpokenFacts();
    for (const each of [run(6, 1), run(4, 2), run(8, 1)]) spoken.add(each);
    expect(spoken.after(3, 'life')).toEqual([
      { position: '4', event: 'e4' },
      { position: '5', event: 'e5' },
      { position: '6', event: 'e6' },
    ]);
    expect(spoken.after(4, 'life')).toEqual([]);
    expect(positions(spoken.after(7, 'life'))).toEqual([8]);
  });

  it('keeps what was not asked past, so that a page which was refused is found again', () => {
    const spoken = new SpokenFacts();
    spoken.add(run(1, 2));
    expect(positions(spoken.after(0, 'life'))).toEqual([1, 2]);
    expect(positions(spoken.after(0, 'life'))).toEqual([1, 2]);
    expect(spoken.after(2, 'life')).toEqual([]);
    expect(spoken.after(0, 'life')).toEqual([]);
  });

  it('knows one life of the log from another', () => {
    const spoken = new SpokenFacts();
    spoken.add(run(1, 1));
    spoken.add(run(2, 1, 'another'));
    expect(positions(spoken.after(0, 'life'))).toEqual([1]);
    expect(spoken.after(0, 'another')).toEqual([]);
  });

  it('does not grow where nobody asks', () => {
    const spoken = new SpokenFacts();
    spoken.add(run(1, 3_000));
    spoken.add(run(3_001, 2_000));
    expect(spoken.after(0, 'life')).toEqual([]);
    expect(spoken.after(3_000, 'life')).toHaveLength(2_000);
    spoken.add(run(5_001, 4_001));
    expect(spoken.after(5_000, 'life')).toEqual([]);
  });
});
