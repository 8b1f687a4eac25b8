import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationModule } from '../registration.module.js';

/** While a table is empty many plans cost the same, and the one that is taken then is kept for the rush that follows. */
describe('how a registration looks people up, on empty tables', () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
  });
  afterAll(() => service.stop());

  const planOf = (lookUp: string): Promise<string> =>
    service.get(UnitOfWork).acrossWorkspaces(
      async (tx) => {
        const rows = await tx.query<{ 'QUERY PLAN': string }[]>(`explain ${lookUp}`);
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      },
      { plansByIndex: true },
    );

  it('finds a contact by workspace and address, and does not read the workspace', async () => {
    const plan = await planOf(
      `select id from contact where workspace_id = '01a20f76-85fd-73e8-a56d-6e9853e89298' and email = 'ada@example.org' limit 1`,
    );

    expect(plan).toContain('contact_once_per_workspace');
  });
});
