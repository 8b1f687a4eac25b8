import { eventually, type Studio } from '@funnelcast/demo';

/** Somebody picked by hand gets a letter on paper: the task waits in the studio when this is over. */
export async function askForLetters(owner: Studio, contactIds: string[]): Promise<void> {
  const { id } = await owner.post<{ id: string }>('/api/v1/personal-sequences', { name: 'On paper' });
  await owner.put(`/api/v1/personal-sequences/${id}/draft`, {
    name: 'On paper',
    definition: {
      trigger: { on: 'by-hand' },
      reentry: { allow: 'never' },
      goals: [],
      restAtEnd: false,
      steps: [
        {
          key: 'letter',
          kind: 'task',
          expiresAfterMinutes: 30 * 24 * 60,
          task: {
            kind: 'letter',
            title: 'A word of thanks',
            script: 'Hello {{ contact.first_name | default: "there" }},\n\nthank you for your time.',
          },
        },
      ],
    },
  });
  await owner.post(`/api/v1/personal-sequences/${id}/publication`);
  await owner.post('/api/v1/enrolments', { sequenceId: id, contactIds });
  await eventually(async () => {
    const { items } = await owner.get<{ items: object[] }>('/api/v1/tasks?state=open&kind=letter');
    expect(items).toHaveLength(contactIds.length);
  });
}

export async function contactIdOf(owner: Studio, email: string): Promise<string> {
  const { items } = await owner.get<{ items: { id: string }[] }>(`/api/v1/contacts?search=${email}`);
  return items[0]!.id;
}
