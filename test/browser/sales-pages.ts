import { eventually, type Studio } from '@funnelcast/demo';
import { contactIdOf } from './letters-on-paper.js';
import { heading, type Sight, text } from './sight.js';

/** What sales and whoever leads them look at; the first of them makes the owner a seller with a person to call. */
export function salesSights(owner: Studio, email: string): Sight[] {
  return [
    {
      name: 'calls',
      path: async () => {
        await sellTo(owner, email);
        return '/calls';
      },
      shown: text('Why they are hot'),
    },
    { name: 'conveyor', path: () => '/conveyor', shown: heading('People in Contact') },
    { name: 'conveyor-stages', path: () => '/conveyor/stages', shown: heading('7. Next rung') },
    { name: 'settings-sales', path: () => '/settings/sales', shown: heading('Who gets whom') },
    {
      name: 'settings-sales-profile',
      path: () => '/settings/sales',
      act: (page) =>
        page
          .getByRole('button', { name: /^Edit: / })
          .first()
          .click(),
      shown: text('Rungs of the product ladder'),
    },
  ];
}

async function sellTo(owner: Studio, email: string): Promise<void> {
  const { started, proposal } = await owner.get<{ started: boolean; proposal: object[] }>('/api/v1/conveyor');
  if (!started) await owner.put('/api/v1/conveyor', { stages: proposal });
  const { userId } = await owner.get<{ userId: string }>('/api/v1/me');
  const nobody = {
    languages: [],
    timeZones: [],
    countries: [],
    tags: [],
    rungs: [],
    maxLoad: null,
    away: false,
  };
  await owner.put(`/api/v1/sales-team/${userId}`, { role: 'telemarketer', ...nobody });
  const contactId = await contactIdOf(owner, email);
  await owner.post('/api/v1/hand-offs', { contactIds: [contactId] });
  await owner.put(`/api/v1/hand-offs/${contactId}/acceptance`, {});
  await eventually(async () => {
    const { ahead } = await owner.get<{ ahead: object | null }>(`/api/v1/hand-offs/${contactId}`);
    return ahead !== null;
  });
}
