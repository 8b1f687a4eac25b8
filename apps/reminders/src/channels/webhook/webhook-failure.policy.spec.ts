import { judgeCall } from './webhook-failure.policy.js';

describe(judgeCall, () => {
  it.each([200, 201, 202, 204, 299])('takes %i as taken', (status) => {
    expect(judgeCall({ status })).toBeUndefined();
  });

  it('lets nothing more go where 410 was said', () => {
    expect(judgeCall({ status: 410 })).toMatchObject({
      kind: 'permanent',
      endpointGone: true,
      suppress: false,
    });
  });

  it.each([301, 302, 307, 400, 401, 404, 422, 500, 503])('tries again after %i', (status) => {
    expect(judgeCall({ status })).toEqual({ kind: 'transient', reason: `webhook: ${status}` });
  });

  it('waits as long as it is told to', () => {
    expect(judgeCall({ status: 429, retryAfterSeconds: 30 })).toMatchObject({
      kind: 'transient',
      retryAfterSeconds: 30,
    });
  });

  it('tries again without an answer, but never at an address that is not allowed', () => {
    expect(judgeCall({ errno: 'ECONNREFUSED' })).toMatchObject({ kind: 'transient' });
    expect(judgeCall({ forbidden: true })).toMatchObject({ kind: 'permanent' });
  });
});
