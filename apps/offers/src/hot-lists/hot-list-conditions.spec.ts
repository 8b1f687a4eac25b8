import { askedBy, conditionsOf, type HotListFilter } from './hot-list-conditions.js';

describe(conditionsOf, () => {
  it('binds whatever somebody typed', () => {
    const { where, parameters } = conditionsOf('w', {
      sessionId: 's',
      segment: 'clicked',
      q: `'; drop table offer`,
      minScore: 5,
    });

    expect(where).not.toContain('drop');
    expect(parameters).toEqual(['s', 'w', 'clicked', 5, `%'; drop table offer%`]);
  });

  it('takes wildcards in a search as the characters that they are', () => {
    expect(conditionsOf('w', { sessionId: 's', q: '100%_\\' }).parameters[2]).toBe(String.raw`%100\%\_\\%`);
  });

  it('asks for nothing by a filter that is null, and for any score by one of nothing', () => {
    const nothing = { sessionId: 's', segment: null, minScore: null, stage: null, cell: null, phase: null };
    expect(conditionsOf('w', nothing as unknown as HotListFilter)).toEqual(
      conditionsOf('w', { sessionId: 's' }),
    );
    expect(conditionsOf('w', { sessionId: 's', minScore: 0 }).parameters).toEqual(['s', 'w', 0]);
  });

  it('leaves buyers out of those who clicked and did not buy', () => {
    expect(conditionsOf('w', { sessionId: 's', segment: 'clicked-not-bought' }).where).toContain(
      `not 'bought' = any(segments)`,
    );
  });
});

describe(askedBy, () => {
  it('takes “me” for whoever asks, and leaves everything else', () => {
    expect(askedBy('sam', { owner: 'me', q: 'a' })).toEqual({ owner: 'sam', q: 'a' });
    expect(askedBy('sam', { owner: 'nobody' })).toEqual({ owner: 'nobody' });
    expect(askedBy<{ owner?: string; q: string }>('sam', { q: 'a' })).toEqual({ q: 'a' });
  });
});
