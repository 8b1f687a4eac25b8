/** What the people of these tables walk: letters at a time of day in their own zone, a question about what they did, an end. */
export const DEFINITION = {
  trigger: { on: 'attendance-settled', match: { status: 'no-show' } },
  reentry: { allow: 'never' },
  goals: [{ kind: 'order-paid', match: {} }],
  restAtEnd: false,
  steps: [
    letter('hello', 0),
    letter('more', 2),
    {
      key: 'click',
      kind: 'wait',
      expiresAfterMinutes: 1440,
      wait: { for: { kind: 'offer-clicked', match: {} }, timeoutMinutes: 4320 },
    },
    letter('last', 1),
  ],
};

/** Without anything that looks into people's history. */
export const LETTERS_ONLY = {
  ...DEFINITION,
  steps: DEFINITION.steps.filter(({ kind }) => kind === 'message'),
};

function letter(key, offsetDays) {
  return {
    key,
    kind: 'message',
    expiresAfterMinutes: 1440,
    timing: { anchor: 'previous', offsetDays, offsetMinutes: 0, at: '10:00' },
    message: {
      channel: 'email',
      subject: 'Hello',
      body: `This is ${key}, {{ contact.first_name | default: "you" }}.`,
      sells: false,
    },
  };
}
