import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { until } from '../testing/until.js';
import { ForgetMailHistory } from './forget-mail-history.job.js';

const DAY_MS = 86_400_000;
const MORE_THAN_AT_ONCE = 12_000;

const REPORTS = `
  insert into mail_report (provider, event_id, received_at)
  select 'test', $1 || n, $2 from generate_series(1, $3::integer) n`;
const CLICKS = `
  insert into link_click (id, workspace_id, touch_id, letter_id, number, at, machine, judged_by)
  select gen_random_uuid(), $1, gen_random_uuid(), 'letter', 1, at, false, judged_by
  from (values ($2::timestamptz, 'person'), ($2, 'scanner'), ($3, 'person')) v (at, judged_by)`;
const OPENINGS = `
  insert into letter_open (touch_id, workspace_id, first_at, last_at, times)
  values (gen_random_uuid(), $1, $2, $2, 1), (gen_random_uuid(), $1, $2, $3, 2)`;

describe(ForgetMailHistory, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: '', MAIL_HISTORY_DAYS: '60' },
    });
  });
  afterAll(() => service?.stop());

  const countsOf = async () => {
    const [counts] = await service.inDatabase<Record<string, number>>(`
      select (select count(*)::integer from mail_report) as reports,
             (select count(*)::integer from link_click) as clicks,
             (select count(*)::integer from letter_open) as openings`);
    return counts!;
  };

  it('forgets what is older than the setting, however much it is, and looks again the next day', async () => {
    const now = service.clock.now().getTime();
    const [old, young] = [new Date(now - 59.5 * DAY_MS), new Date(now - 58 * DAY_MS)];
    await service.inDatabase(REPORTS, ['old', old, MORE_THAN_AT_ONCE]);
    await service.inDatabase(REPORTS, ['young', young, 3]);
    await service.inDatabase(CLICKS, [service.workspaceId, old, young]);
    await service.inDatabase(OPENINGS, [service.workspaceId, old, young]);
    expect(await countsOf()).toEqual({ reports: MORE_THAN_AT_ONCE + 3, clicks: 3, openings: 2 });

    service.clock.advance(DAY_MS);
    await until(countsOf, ({ reports, clicks, openings }) => reports === 3 && clicks === 1 && openings === 1);

    service.clock.advance(2 * DAY_MS);
    await until(countsOf, ({ reports, clicks, openings }) => reports + clicks + openings === 0);
  });
});
