import { judgeTwilioFailure } from './twilio-failure.policy.js';

describe(judgeTwilioFailure, () => {
  it.each([
    [
      { status: 400, code: 21610 },
      { kind: 'permanent', suppress: true, leftByPerson: true },
    ],
    [
      { status: 400, code: 21211 },
      { kind: 'permanent', suppress: true },
    ],
    [
      { status: 400, code: 21614 },
      { kind: 'permanent', suppress: true },
    ],
    [
      { status: 200, code: 30005 },
      { kind: 'permanent', suppress: true },
    ],
    [
      { status: 200, code: 30006 },
      { kind: 'permanent', suppress: true },
    ],
    [
      { status: 200, code: 30003 },
      { kind: 'permanent', suppress: false },
    ],
    [
      { status: 400, code: 21408 },
      { kind: 'permanent', suppress: false },
    ],
    [
      { status: 400, code: 21608 },
      { kind: 'permanent', suppress: false },
    ],
    [
      { status: 400, code: 21617 },
      { kind: 'permanent', suppress: false },
    ],
    [{ status: 400 }, { kind: 'permanent', suppress: false }],
    [{ status: 400, code: 21606 }, { kind: 'provider-down' }],
    [{ status: 401, code: 20003 }, { kind: 'provider-down' }],
    [{ status: 404, code: 20404 }, { kind: 'provider-down' }],
    [{ status: 503 }, { kind: 'provider-down' }],
    [
      { status: 429, code: 20429, retryAfterSeconds: 7 },
      { kind: 'transient', retryAfterSeconds: 7 },
    ],
    [{ status: 400, code: 21611 }, { kind: 'transient' }],
    [{ status: 500 }, { kind: 'transient' }],
    [{ errno: 'ECONNREFUSED' }, { kind: 'provider-down' }],
    [{ errno: 'ENOTFOUND' }, { kind: 'provider-down' }],
    [{ errno: 'ECONNRESET' }, { kind: 'transient' }],
    [{ errno: 'TimeoutError' }, { kind: 'transient' }],
  ])('judges %j as %j', (failure, verdict) => {
    expect(judgeTwilioFailure({ message: 'refused', ...failure })).toMatchObject(verdict);
  });

  it('names nobody in the reason', () => {
    const { reason } = judgeTwilioFailure({
      status: 400,
      code: 21211,
      message: "The 'To' number +1 415-867-5309 is not\na valid phone number.",
    });

    expect(reason).toBe("sms 21211: The 'To' number (number) is not a valid phone number.");
  });
});
