import { VirtualClock } from '@funnelcast/service-kit';
import { aLetter, aStep, ASequence } from '../testing/a-sequence.js';
import { aSecondCopy, type SecondCopy } from '../testing/a-second-copy.js';
import { AWorkspace, DAY_MS, HOUR_MS } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';
import { WriteAdvances } from './write-advances.js';

const PEOPLE = 2_000;
const YEAR = 366 * 24 * 60;
/** How far the copies' clocks jump, in turns; none agrees with another before the end. */
const JUMPS = [5, 31, 2, 47, 13, 29, 3, 41];

const STEPS = [
  aStep({
    key: 'half',
    kind: 'split',
    timing: { anchor: 'previous', offsetDays: 0, offsetMinutes: 30 },
    split: [
      { name: 'A', weight: 1 },
      { name: 'B', weight: 1 },
    ],
  }),
  aLetter('letter-a', { within: { stepKey: 'half', branch: 'A' }, expiresAfterMinutes: YEAR }),
  aStep({
    key: 'berlin',
    kind: 'condition',
    within: { stepKey: 'half', branch: 'B' },
    condition: { join: 'all', clauses: [{ field: 'time-zone', operator: 'is', value: 'Europe/Berlin' }] },
  }),
  aLetter('letter-berlin', { within: { stepKey: 'berlin', branch: 'yes' }, expiresAfterMinutes: YEAR }),
  aStep({
    key: 'click',
    kind: 'wait',
    wait: { for: { kind: 'offer-clicked', match: {} }, timeoutMinutes: 2 * 24 * 60 },
  }),
  aStep({
    key: 'known',
    kind: 'mark',
    mark: { addTags: ['silent'] },
    within: { stepKey: 'click', branch: 'timeout' },
  }),
  aStep({ key: 'end', kind: 'end', timing: { anchor: 'previous', offsetDays: 1, offsetMinutes: 0 } }),
];

describe.each([2, 4])('%s copies of the service on one database', (count) => {
  let workspace: AWorkspace;
  let sequence: ASequence;
  let copies: SecondCopy[];
  let clocks: VirtualClock[];

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    const { service } = workspace;
    clocks = [service.clock];
    copies = [];
    while (clocks.length < count) {
      const clock = new VirtualClock(service.clock.now());
      clocks.push(clock);
      copies.push(await aSecondCopy(service, clock));
    }
    sequence = await ASequence.published(service, { steps: STEPS });
  });

  afterAll(async () => {
    for (const copy of copies) await copy.stop().catch(() => undefined);
    await workspace?.stop();
  });

  const counted = async (what: string): Promise<number> => {
    const [row] = await workspace.service.inDatabase<{ count: number }>(
      `select count(*)::int as count from ${what}`,
    );
    return row!.count;
  };

  it('walk everybody, though one dies in the middle and their clocks never agree', async () => {
    const { service } = workspace;
    const people = await service.inDatabase<{ id: string }>(
      `insert into contact (id, workspace_id, email, name, time_zone, locale, as_of)
       select gen_random_uuid(), $1, 'person-' || n || '@example.org', 'Person ' || n,
         (array['Europe/Berlin', 'Asia/Tokyo'])[1 + n % 2], 'en', n
       from generate_series(1, ${PEOPLE}) n returning id`,
      [service.workspaceId],
    );
    await sequence.enrol(...people.slice(0, PEOPLE / 2).map(({ id }) => id));
    await sequence.enrol(...people.slice(PEOPLE / 2).map(({ id }) => id));
    await until(
      () => counted('enrolment where recheck'),
      (waiting) => waiting === 0,
    );

    // Ahead of the others, it is alone in finding people due, and dies when it has written a page and not committed it.
    const [victim] = copies;
    const died = diesWithAPageInHand(victim!);
    clocks[1]!.advance(HOUR_MS);
    await died;
    expect(await counted('step_passed')).toBeLessThan(PEOPLE);
    // What it had leased for sending is another one's before long; here at once.
    await service.inDatabase('update touch_lease set leased_until = now()');

    const end = clocks[0]!.now().getTime() + 10 * DAY_MS;
    const living = clocks.filter((_, nth) => nth !== 1);
    for (let nth = 0; living.some((clock) => clock.now().getTime() < end); nth += 1) {
      living[nth % living.length]!.advance(JUMPS[nth % JUMPS.length]! * HOUR_MS);
      await until(
        () =>
          counted(`enrolment where state = 'active' and next_due_at <= '${latest(living).toISOString()}'`),
        (due) => due === 0,
      );
    }
    await untilSent(living);

    await reconcile();
  });

  /** What comes late waits for somebody’s morning, and all clocks go there. */
  async function untilSent(living: readonly VirtualClock[]): Promise<void> {
    await until(
      async () => {
        const [row] = await workspace.service.inDatabase<{ waiting: number; until: Date | null }>(
          `select count(*)::int as waiting, case when min(ready_at) > $1 then min(ready_at) end as until
           from touch where state <> 'sent'`,
          [latest(living)],
        );
        const { waiting, until: morning } = row!;
        for (const clock of living)
          if (morning && morning > clock.now()) clock.advance(morning.getTime() - clock.now().getTime());
        return waiting;
      },
      (waiting) => waiting === 0,
    );
  }

  async function reconcile(): Promise<void> {
    const { service, sink } = workspace;
    expect(await counted('enrolment')).toBe(PEOPLE);
    expect(await counted(`enrolment where state = 'finished' and last_step = 'end'`)).toBe(PEOPLE);
    expect(await counted(`contact where tags = '{silent}'`)).toBe(PEOPLE);
    const passed = async (key: string, branch?: string) =>
      counted(`step_passed where step_key = '${key}' ${branch ? `and branch = '${branch}'` : ''}`);
    expect((await passed('half', 'A')) + (await passed('half', 'B'))).toBe(PEOPLE);
    expect((await passed('berlin', 'yes')) + (await passed('berlin', 'no'))).toBe(await passed('half', 'B'));
    expect(await passed('click', 'timeout')).toBe(PEOPLE);
    expect(await passed('end')).toBe(PEOPLE);
    const touches = await service.inDatabase<{ email: string; step_key: string; message_id: string }>(
      'select c.email, t.step_key, t.message_id from touch t join contact c on c.id = t.contact_id',
    );
    expect(touches).toHaveLength((await passed('half', 'A')) + (await passed('berlin', 'yes')));
    const received = new Map(sink.mails.map(({ to, mail }) => [`${to} ${mail.messageId}`, mail.subject]));
    expect(received).toEqual(
      new Map(touches.map(({ email, step_key, message_id }) => [`${email} ${message_id}`, step_key])),
    );
  }
});

function diesWithAPageInHand(copy: SecondCopy): Promise<void> {
  const write = copy.get(WriteAdvances);
  const execute = write.execute.bind(write);
  return new Promise((resolve) => {
    write.execute = async (...page) => {
      await execute(...page);
      copy.kill();
      resolve();
    };
  });
}

function latest(clocks: readonly VirtualClock[]): Date {
  return new Date(Math.max(...clocks.map((clock) => clock.now().getTime())));
}
