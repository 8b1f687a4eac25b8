import { isTransient } from './transient-failure.js';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

describe(isTransient, () => {
  it.each(['08006', '40001', '40P01', '53300', '57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])(
    'tries again for ever after %s',
    (code) => expect(isTransient(withCode(code))).toBe(true),
  );

  it.each(['23505', '22P02', '42703', '57014', 'ENOENT'])('holds the facts responsible for %s', (code) =>
    expect(isTransient(withCode(code))).toBe(false),
  );

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'knows "%s"',
    (message) => expect(isTransient(new Error(message))).toBe(true),
  );

  it('looks at the cause', () => {
    expect(isTransient(new Error('query failed', { cause: withCode('57P01') }))).toBe(true);
    expect(isTransient('57P01')).toBe(false);
  });
});
