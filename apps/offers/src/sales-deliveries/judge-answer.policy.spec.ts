import { judgeAnswer } from './judge-answer.policy.js';

describe(judgeAnswer, () => {
  it.each([200, 201, 202, 204, 207])('takes %i as taken', (status) => {
    expect(judgeAnswer('crm', { status })).toBeUndefined();
  });

  it.each([401, 402, 403, 410])('asks no more after %i', (status) => {
    expect(judgeAnswer('crm', { status })).toEqual({ kind: 'shut', reason: `crm ${status}` });
  });

  it.each([408, 423, 425, 500, 502, 503, 504])('tries again after %i', (status) => {
    expect(judgeAnswer('crm', { status })).toMatchObject({ kind: 'later' });
  });

  it('waits as long as it is told to', () => {
    expect(judgeAnswer('crm', { status: 429, retryAfterSeconds: 30 })).toMatchObject({
      kind: 'later',
      retryAfterSeconds: 30,
    });
  });

  it.each([301, 400, 404, 409, 422])('takes %i as a refusal, with its words on one line', (status) => {
    expect(judgeAnswer('crm', { status, body: { message: 'no\nsuch\u0000 field' } })).toEqual({
      kind: 'refused',
      reason: `crm ${status}: no such field`,
    });
  });

  it('tries again without an answer, but never at an address that is not allowed', () => {
    expect(judgeAnswer('crm', { errno: 'ECONNREFUSED' })).toEqual({
      kind: 'later',
      reason: 'crm: no answer (ECONNREFUSED)',
    });
    expect(judgeAnswer('crm', { forbidden: true })).toMatchObject({ kind: 'shut' });
  });
});
