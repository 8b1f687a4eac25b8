import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { takeDue } from '../scheduling/take-alarms.js';
import { RemindersModule } from '../reminders.module.js';

const ID = '01a20f76-85fd-73e8-a56d-6e9853e89298';

/** Statistics are mostly from before a rush: a plan that then reads all who ever walked makes it take hours. */
describe('how walks are looked up, on empty tables', () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders');
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

  const leadingColumnOf = async (index: string): Promise<string> => {
    const [row] = await service.inDatabase<{ column: string }>(
      'select pg_get_indexdef($1::regclass, 1, true) as column',
      [index],
    );
    return row!.column;
  };

  it.each([
    [
      'whether somebody has walked a sequence before',
      `select from enrolment where sequence_id = '${ID}' and contact_id = '${ID}' and version is not null
         and state in ('finished', 'ended')`,
      'enrolment_ended_of_contact',
      'contact_id',
    ],
    [
      'the walks of the people to whom something happened',
      `select id from enrolment where contact_id = any('{${ID}}') and version is not null
         and state in ('active', 'paused') order by id::text collate "C" for update`,
      'enrolment_once_at_a_time',
      'contact_id',
    ],
    [
      'what happened to somebody',
      `select from happening where contact_id = '${ID}' and kind = any('{order-paid}') and webinar_id = '${ID}'`,
      'happening_once_per_fact',
      'contact_id',
    ],
    [
      'who is due',
      `with ${takeDue('walk', 1000, 'e.*')} select * from due`.replaceAll('$1', 'now()'),
      'enrolment_key',
      'id',
    ],
    ['when somebody is due next', `select min(at) from alarm where kind = 'walk'`, 'alarm_next', 'kind'],
  ])('finds %s by an index of its own', async (_, lookUp, index, column) => {
    const plan = await planOf(lookUp);
    expect(plan).toContain(index);
    expect(await leadingColumnOf(index)).toBe(column);
  });
});
