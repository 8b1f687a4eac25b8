/** What the people of these tables walk: letters at a time of day in their own zone, a question about what they did, an end. */
export const DEFINITION = {
  trigger: { on: 'attendance-settled', match: { status: 'no-show' } },
  reentry: { allow: 'never' },
  goals: [{ kind: 'order-paid', match: {} }],
  restAtEnd: false,
  steps: [
    letter('hello', { offsetDays: 0, offsetMinutes: 120 }),
    letter('more', { offsetDays: 2, offsetMinutes: 0, at: '10:00' }),
    {
      key: 'click',
      kind: 'wait',
      expiresAfterMinutes: 1440,
      wait: { for: { kind: 'offer-clicked', match: {} }, timeoutMinutes: 4320 },
    },
    letter('last', { offsetDays: 1, offsetMinutes: 0, at: '10:00' }),
  ],
};

/** Without anything that looks into people's history. */
export const LETTERS_ONLY = {
  ...DEFINITION,
  steps: DEFINITION.steps.filter(({ kind }) => kind === 'message'),
};

function letter(key, when) {
  return {
    key,
    kind: 'message',
    expiresAfterMinutes: 1440,
    timing: { anchor: 'previous', ...when },
    message: {
      channel: 'email',
      subject: 'Hello',
      body: `This is ${key}, {{ contact.first_name | default: "you" }}.`,
      sells: false,
    },
  };
}
