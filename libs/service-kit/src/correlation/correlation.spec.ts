import { AsyncLocalStorage } from 'node:async_hooks';
import { mock } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { correlation } from './correlation.js';

describe('correlation', () => {
  it('is the same everywhere below one request', async () => {
    const seen = await correlation.run({ id: 'request-1' }, async () => {
      await Promise.resolve();
      return [correlation.id(), await Promise.resolve().then(() => correlation.id())];
    });
    expect(seen).toEqual(['request-1', 'request-1']);
  });

  it('stays with whoever is inside when another one leaves, and with those who come later', async () => {
    const long = correlation.run({ id: 'long' }, async () => {
      await pause(20);
      return correlation.id();
    });
    await correlation.run({ id: 'short' }, () => pause(1));
    expect(await long).toBe('long');
    expect(await correlation.run({ id: 'later' }, () => pause(1).then(() => correlation.id()))).toBe('later');
  });

  it('lets go of promises when the last one has left, and only then', async () => {
    const { mock: letGo } = mock.method(AsyncLocalStorage.prototype, 'disable');
    const leave = correlation.begin({ id: 'begun' }, () => expect(correlation.id()).toBe('begun'));
    expect(() =>
      correlation.run({ id: 'fails' }, () => {
        throw new Error('refused');
      }),
    ).toThrow('refused');
    await expect(correlation.run({ id: 'fails' }, () => Promise.reject(new Error('late')))).rejects.toThrow(
      'late',
    );
    expect(letGo.callCount()).toBe(0);
    leave();
    leave();
    expect(letGo.callCount()).toBe(1);
    expect(correlation.current()).toBeUndefined();
    letGo.restore();
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
