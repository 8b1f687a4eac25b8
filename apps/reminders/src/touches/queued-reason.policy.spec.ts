import { queuedReason } from './queued-reason.policy.js';

describe(queuedReason, () => {
  it.each([
    [null, null],
    ['shutting down', null],
    ['bad-hour', 'bad-hour'],
    ['warm-up-limit', 'warm-up-limit'],
    ['outside-send-window', 'outside-send-window'],
    ['relay: ECONNREFUSED: connect ECONNREFUSED 10.0.0.5:587', 'not-taken-yet'],
    ['451 4.7.1 come back later', 'not-taken-yet'],
  ])('tells of %j no more than %j', (lastError, told) => {
    expect(queuedReason(lastError)).toBe(told);
  });
});
