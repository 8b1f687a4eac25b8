import { judgeFailure, retryDelaySeconds } from './delivery.policy.js';

describe(judgeFailure, () => {
  it.each([
    [
      { code: 'EENVELOPE', responseCode: 550, response: '550 5.1.1 no such user', command: 'RCPT TO' },
      'permanent',
    ],
    [{ code: 'EMESSAGE', responseCode: 554, response: '554 5.7.1 spam', command: 'DATA' }, 'permanent'],
    [{ code: 'EENVELOPE', command: 'API' }, 'permanent'],
    [{ code: 'EENVELOPE', responseCode: 451, response: '451 greylisted', command: 'RCPT TO' }, 'transient'],
    [{ code: 'EENVELOPE', responseCode: 452, response: '452 mailbox full', command: 'RCPT TO' }, 'transient'],
    [{ code: 'ETIMEDOUT', command: 'DATA' }, 'transient'],
    [{ code: 'ESOCKET', command: 'DATA' }, 'transient'],
    [{ code: 'ESOCKET', command: 'CONN' }, 'provider-down'],
    [{ code: 'ECONNECTION', command: 'CONN' }, 'provider-down'],
    [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'provider-down'],
    [{ code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'provider-down'],
    [{ code: 'EENVELOPE', responseCode: 421, command: 'RCPT TO' }, 'provider-down'],
  ])('judges %j as %s', (failure, kind) => {
    expect(judgeFailure({ message: 'refused', ...failure })).toMatchObject({ kind });
  });

  it('suppresses an address only when the address itself is dead', () => {
    const refused = (response: string) =>
      judgeFailure({ message: '', code: 'EENVELOPE', responseCode: 550, response });

    expect(refused('550 5.1.1 no such user')).toMatchObject({ suppress: true });
    expect(refused('550 5.7.1 not from you')).toMatchObject({ suppress: false });
  });
});

describe('the reason of a failure', () => {
  it.each([
    { response: '421 4.7.0 <ada.l@example.org>: slow down', responseCode: 421 },
    { response: '550 5.1.1 ada.l@example.org unknown', responseCode: 550 },
    { message: "No recipients defined: 'ada.l@example.org'" },
  ])('names nobody: %j', (failure) => {
    const { reason } = judgeFailure({ code: 'EENVELOPE', message: '', ...failure });

    expect(reason).toContain('(address)');
    expect(reason).not.toContain('ada');
  });
});

describe(retryDelaySeconds, () => {
  it('waits longer each time, and never longer than an hour', () => {
    expect([1, 2, 3, 6, 50].map((attempt) => retryDelaySeconds(attempt))).toEqual([15, 60, 300, 3600, 3600]);
  });
});
