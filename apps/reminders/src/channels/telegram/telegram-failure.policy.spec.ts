import { judgeTelegramFailure } from './telegram-failure.policy.js';

describe(judgeTelegramFailure, () => {
  it.each([
    [
      403,
      'Forbidden: bot was blocked by the user',
      { kind: 'permanent', suppress: true, leftByPerson: true },
    ],
    [403, "Forbidden: bot can't initiate conversation with a user", { kind: 'permanent', suppress: true }],
    [403, 'Forbidden: user is deactivated', { kind: 'permanent', suppress: true }],
    [400, 'Bad Request: chat not found', { kind: 'permanent', suppress: true }],
    [403, "Forbidden: bot can't send messages to the user", { kind: 'permanent', suppress: false }],
    [400, 'Bad Request: message is too long', { kind: 'permanent', suppress: false }],
    [400, 'Bad Request: message text is empty', { kind: 'permanent', suppress: false }],
    [401, 'Unauthorized', { kind: 'provider-down' }],
    [404, 'Not Found', { kind: 'provider-down' }],
    [500, 'Internal Server Error', { kind: 'transient' }],
    [502, 'Bad Gateway', { kind: 'transient' }],
  ])('judges %i %j as %j', (status, description, verdict) => {
    expect(judgeTelegramFailure({ status, description })).toMatchObject(verdict);
  });

  it('waits as long as it is told to', () => {
    const failure = { status: 429, description: 'Too Many Requests: retry after 14', retryAfterSeconds: 14 };

    expect(judgeTelegramFailure(failure)).toMatchObject({ kind: 'transient', retryAfterSeconds: 14 });
  });

  it.each([
    ['ECONNREFUSED', 'provider-down'],
    ['TimeoutError', 'transient'],
  ])('judges no answer (%s) as %s', (errno, kind) => {
    expect(judgeTelegramFailure({ errno, description: 'no answer' })).toMatchObject({ kind });
  });
});
