import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { ListTouches, type TouchView } from './list-touches.query.js';

const at = (day: number): Date => new Date(Date.UTC(2090, 0, 1 + day));

const PEOPLE = [randomUUID(), randomUUID()];
const SESSIONS = [randomUUID(), randomUUID(), null];

const TOUCHES = fc.array(
  fc.record({
    state: fc.constantFrom('pending', 'sent', 'skipped', 'failed'),
    day: fc.nat(4),
    contactId: fc.constantFrom(...PEOPLE),
    sessionId: fc.constantFrom(...SESSIONS),
  }),
  { maxLength: 14 },
);

describe(ListTouches, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders', { environment: { SMTP_URL: '' } });
  });
  afterAll(() => service?.stop());

  const write = (
    workspaceId: string,
    {
      state,
      day,
      contactId,
      sessionId,
    }: { state: string; day: number; contactId: string; sessionId: string | null },
  ) =>
    service.inDatabase(
      `insert into touch (workspace_id, enrolment_id, contact_id, session_id, step_key, state, due_at, expires_at, ready_at)
       values ($1, gen_random_uuid(), $2, $3, 'hello', $4, $5, $5, $5)`,
      [workspaceId, contactId, sessionId, state, at(day)],
    );

  const listAll = async (which: { sessionId?: string; contactId?: string }): Promise<TouchView[]> => {
    const found: TouchView[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await service
        .get(ListTouches)
        .execute(service.workspaceId, { ...which, limit: 3, ...(cursor ? { cursor } : {}) });
      found.push(...page.items);
      if (!page.nextCursor) return found;
      cursor = page.nextCursor;
    }
  };

  it('shows what waits and what is decided in one order, each once, page after page', async () => {
    await fc.assert(
      fc.asyncProperty(TOUCHES, async (touches) => {
        await service.inDatabase('truncate touch');
        for (const touch of touches) await write(service.workspaceId, touch);
        await write(randomUUID(), { state: 'sent', day: 2, contactId: PEOPLE[0]!, sessionId: SESSIONS[0]! });

        for (const which of [{}, { contactId: PEOPLE[0]! }, { sessionId: SESSIONS[0]! }]) {
          const expected = await service.inDatabase<{ id: string }>(
            `select id from touch where workspace_id = $1 and ($2::uuid is null or contact_id = $2)
               and ($3::uuid is null or session_id = $3) order by due_at desc, id desc`,
            [service.workspaceId, which.contactId ?? null, which.sessionId ?? null],
          );
          expect((await listAll(which)).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('tells why something queued has not gone yet, and nothing of the servers that it was offered to', async () => {
    await service.inDatabase('truncate touch');
    const tried = { state: 'pending', contactId: PEOPLE[0]!, sessionId: null };
    for (const day of [1, 2, 3]) await write(service.workspaceId, { ...tried, day });
    await write(service.workspaceId, { ...tried, state: 'failed', day: 4 });
    await service.inDatabase(
      `update touch set attempts = 1, last_error = case due_at when $1 then 'bad-hour'
         when $2 then 'relay: connect ECONNREFUSED 10.0.0.5:587' end,
         reason = case when state = 'failed' then 'no-address' end`,
      [at(1), at(2)],
    );
    const told = (await listAll({})).map(({ reason }) => reason);
    expect(told).toEqual(['no-address', null, 'not-taken-yet', 'bad-hour']);
  });
});
