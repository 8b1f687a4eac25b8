const NAME = 'Everybody who registers';

/** Letters of which everybody gets exactly one. */
export const BRANCH_LETTERS = ['letter-a', 'letter-berlin', 'letter-elsewhere'];

/**
 * Everybody who registers walks it on their own clock: half of them get one letter, the others one by their zone; then it
 * waits a minute for an answer to a poll, and ends.
 */
const DEFINITION = {
  trigger: { on: 'registered', match: {} },
  reentry: { allow: 'never' },
  goals: [],
  restAtEnd: false,
  steps: [
    step('half', 'split', {
      split: [
        { name: 'A', weight: 1 },
        { name: 'B', weight: 1 },
      ],
    }),
    letter('letter-a', { stepKey: 'half', branch: 'A' }),
    step('berlin', 'condition', {
      within: { stepKey: 'half', branch: 'B' },
      condition: { join: 'all', clauses: [{ field: 'time-zone', operator: 'is', value: 'Europe/Berlin' }] },
    }),
    letter('letter-berlin', { stepKey: 'berlin', branch: 'yes' }),
    letter('letter-elsewhere', { stepKey: 'berlin', branch: 'no' }),
    step('patience', 'wait', { wait: { for: { kind: 'poll-answered', match: {} }, timeoutMinutes: 1 } }),
    step('end', 'end', {}),
  ],
};

export async function publishSequence(presenter) {
  const { id } = await presenter.post('/api/v1/personal-sequences', { name: NAME });
  await presenter.put(`/api/v1/personal-sequences/${id}/draft`, { name: NAME, definition: DEFINITION });
  await presenter.post(`/api/v1/personal-sequences/${id}/publication`);
}

function letter(key, within) {
  const message = {
    channel: 'email',
    subject: `A letter of the sequence: ${key}`,
    body: `This is ${key}.`,
    sells: false,
  };
  return step(key, 'message', { within, message });
}

function step(key, kind, content) {
  return { key, kind, expiresAfterMinutes: 24 * 60, ...content };
}
