import { correlation } from './correlation.js';

describe('correlation', () => {
  it('is the same everywhere below one request', async () => {
    const seen = await correlation.run({ id: 'request-1' }, async () => {
      await Promise.resolve();
      return [correlation.id(), await Promise.resolve().then(() => correlation.id())];
    });
    expect(seen).toEqual(['request-1', 'request-1']);
  });

  it('is new where nothing began it', () => {
    expect(correlation.id()).not.toBe(correlation.id());
  });

  it.each([['a b'], ['x\nfake log line'], ['short'], [undefined], [['two', 'headers']]])(
    'does not take over %j from a caller',
    (header) => {
      expect(correlation.accept(header)).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('takes over a harmless id', () => {
    expect(correlation.accept('abc-12345678')).toBe('abc-12345678');
  });
});
