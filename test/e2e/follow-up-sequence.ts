import type { Studio } from '@funnelcast/demo';

const DAY = 24 * 60;

/** For everybody whose attendance was settled: two days later, by who they are; who buys hears nothing more of it. */
export async function publishFollowUp(owner: Studio, webinarId: string): Promise<string> {
  const { id } = await owner.post<{ id: string }>('/api/v1/personal-sequences', {
    name: 'After the webinar',
  });
  await owner.put(`/api/v1/personal-sequences/${id}/draft`, {
    name: 'After the webinar',
    definition: {
      trigger: { on: 'attendance-settled', match: { webinarId } },
      reentry: { allow: 'never' },
      goals: [{ kind: 'order-paid', match: { webinarId } }],
      restAtEnd: false,
      steps: [
        {
          key: 'came',
          kind: 'condition',
          timing: { anchor: 'previous', offsetDays: 2, offsetMinutes: 0 },
          expiresAfterMinutes: DAY,
          condition: {
            join: 'all',
            clauses: [{ field: 'attendance', operator: 'is-not', value: 'no-show' }],
          },
        },
        letter('who-came', 'Two days later: what did you take home?', 'yes'),
        letter('who-missed-it', 'Two days later: it is not too late', 'no'),
      ],
    },
  });
  await owner.post(`/api/v1/personal-sequences/${id}/publication`);
  return id;
}

function letter(key: string, subject: string, branch: string): object {
  return {
    key,
    kind: 'message',
    within: { stepKey: 'came', branch },
    expiresAfterMinutes: DAY,
    message: {
      channel: 'email',
      subject,
      body: 'Hello {{ contact.first_name | default: "there" }}, about “{{ webinar.title }}”.',
      sells: false,
    },
  };
}
