import { NOW } from '../scores/open-offers.mjs';
import { WORKSPACE, contactOf } from '../scores/fill.mjs';
import { withClient } from '../setup/database.mjs';

const AT = `timestamptz '${NOW.toISOString()}'`;

/** A number below `below` that belongs to this row alone and is the same in every run. */
const draw = (row, salt, below) => `(abs(hashint8((${row})::bigint * 97 + ${salt})::bigint) % ${below})`;
const oneOf = (row, salt, texts) =>
  `(array[${texts.map((text) => `'${text}'`).join(', ')}])[1 + ${draw(row, salt, texts.length)}]`;
/** A moment within the last so many days, to the second. */
const within = (row, salt, days) => `${AT} - make_interval(secs => 1 + ${draw(row, salt, days * 86_400)})`;
/** Of a thousand people so many, in SQL. */
const share = (row, salt, perMille) => `${draw(row, salt, 1_000)} < ${perMille}`;

const registrationOf = (session) =>
  `('0c6f5f4a-7b1d-4d3c-9000-' || lpad(to_hex(n * 8 + ${session}), 12, '0'))::uuid`;
const webinarOf = (number) => `('0c6f5f4a-7b1d-4d3c-a000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** One of the ten webinars that the people of the benchmark came to. */
export const A_WEBINAR = '0c6f5f4a-7b1d-4d3c-a000-000000000003';

const TAGS = { 'pricing page': 40, 'competitor of a client': 5, downloaded: 80, demo: 30, blog: 100 };
const ATTRIBUTES = {
  industry: [600, ['software', 'retail', 'health', 'building', 'law', 'schools', 'banks', 'farming']],
  jobTitle: [500, ['sales director', 'founder', 'engineer', 'director of studies', 'assistant', 'teacher']],
  role: [400, ['decides', 'recommends', 'uses', 'pays']],
  source: [700, ['newsletter', 'search', 'friend', 'conference', 'advertising']],
  country: [600, ['germany', 'france', 'portugal', 'brazil', 'india']],
};
const NUMBERS = { employees: [400, 500], revenue: [250, 5_000_000] };

const attributeRows = [
  ...Object.entries(ATTRIBUTES).map(
    ([name, [perMille, texts]], index) =>
      `select n, '${name}', ${oneOf('n', 100 + index, texts)}, null::float8 from who where ${share('n', 200 + index, perMille)}`,
  ),
  ...Object.entries(NUMBERS).map(
    ([name, [perMille, most]], index) =>
      `select n, '${name}', ${draw('n', 300 + index, most)}::text, ${draw('n', 300 + index, most)}::float8 from who where ${share('n', 400 + index, perMille)}`,
  ),
].join(' union all ');

/** Of every number from `from` on, up to how many people there are, one row. */
const WHO = `with who as materialized (select n from generate_series(1::bigint, $1::bigint) n)`;
/** A fifth never registered, most came to one session, some to four. */
const SEATS = `${WHO}, seat as (
  select n, s, n * 8 + s as row from who
  cross join lateral generate_series(1, (array[0, 1, 1, 1, 1, 1, 1, 2, 3, 4])[1 + ${draw('n', 1, 10)}]) s
)`;

/** A workspace as years of webinars leave it. */
const POPULATION = [
  `insert into contact (id, workspace_id, email, name, time_zone, locale, unsubscribed, touches)
   ${WHO} select ${contactOf('n')}, '${WORKSPACE}', 'person-' || n || '@' ||
     case when ${share('n', 2, 500)} then ${oneOf('n', 3, ['gmail.example', 'mail.example'])} else 'company-' || ${draw('n', 4, 5_000)} || '.example' end,
     'Person ' || n, ${oneOf('n', 5, ['Europe/Berlin', 'Europe/Lisbon', 'America/Recife', 'Asia/Tokyo'])},
     ${oneOf('n', 6, ['en-GB', 'en-US', 'de-DE', 'ru-RU', 'pt-BR'])}, ${share('n', 7, 30)}, ${draw('n', 8, 4)}
   from who`,
  `insert into contact_tag (contact_id, workspace_id, tag)
   ${WHO} ${Object.entries(TAGS)
     .map(
       ([tag, perMille], index) =>
         `select ${contactOf('n')}, '${WORKSPACE}'::uuid, '${tag}' from who where ${share('n', 20 + index, perMille)}`,
     )
     .join(' union all ')}`,
  `insert into contact_attribute (contact_id, workspace_id, name, value, number)
   ${WHO} select ${contactOf('n')}, '${WORKSPACE}', name, value, number from (${attributeRows}) a (n, name, value, number)`,
  `insert into engagement (registration_id, workspace_id, session_id, webinar_id, contact_id, email, name,
     confirmed_position, joined_position, registered_at, first_joined_at, last_joined_at, minutes_so_far,
     settled_at, attendance, attended, settled_minutes, session_minutes, offer_clicks, bought_at, last_activity_at, score)
   ${SEATS}, drawn as (
     select *, ${within('row', 30, 400)} as came, ${share('row', 31, 550)} as present, ${draw('row', 32, 10)} as webinar from seat
   )
   select ${registrationOf('s')}, '${WORKSPACE}', ${webinarOf('16 + webinar')}, ${webinarOf('webinar')}, ${contactOf('n')},
     'person-' || n || '@mail.example', 'Person ' || n, 1, case when present then 1 else 0 end, came - interval '3 days',
     case when present then came end, case when present then came end, 0, came + interval '1 hour',
     case when not present then 'no-show' else ${oneOf('row', 33, ['attended', 'left-early', 'stayed-to-offer'])} end,
     present, case when present then ${draw('row', 34, 61)} else 0 end, 60, 0, null,
     case when present then came + interval '30 minutes' else came - interval '3 days' end,
     case when present then 10 + ${draw('row', 35, 90)} else 0 end
   from drawn`,
  `insert into poll_answer (registration_id, poll_id, workspace_id, question, answer, answered_at)
   select registration_id, ${webinarOf('200')}, workspace_id, 'When?', ${oneOf('confirmed_position + hashtext(registration_id::text)', 40, ['This quarter', 'Next year', 'Never'])},
     first_joined_at + interval '9 minutes'
   from engagement where first_joined_at is not null and score % 2 = 0`,
  `insert into question (id, workspace_id, registration_id, asked_at)
   select gen_random_uuid(), workspace_id, registration_id, first_joined_at + interval '12 minutes'
   from engagement where first_joined_at is not null and score % 7 = 0`,
  `insert into offer_interest (offer_id, registration_id, workspace_id, presented_at, clicks, last_clicked_at)
   select ${webinarOf('100')}, registration_id, workspace_id, first_joined_at + interval '40 minutes',
     (score % 5 = 0)::integer, case when score % 5 = 0 then first_joined_at + interval '45 minutes' end
   from engagement where attendance = 'stayed-to-offer' or (first_joined_at is not null and score % 3 = 0)`,
  `insert into offer_order (id, workspace_id, offer_id, webinar_id, session_id, registration_id, contact_id, amount_minor,
     currency, recorded_by, paid_at, state)
   select gen_random_uuid(), workspace_id, gen_random_uuid(), webinar_id, session_id, registration_id, contact_id, 9900,
     'EUR', 'sales', first_joined_at + interval '50 minutes', 'paid' from engagement where score % 20 = 5 and first_joined_at is not null`,
  `insert into touch (id, workspace_id, contact_id, sent_at, presented_offer)
   ${WHO} select gen_random_uuid(), '${WORKSPACE}', ${contactOf('n')}, ${within('n * 4 + t', 50, 300)}, false
   from who cross join lateral generate_series(1::bigint, ${draw('n', 8, 4)}) t`,
  `insert into accepted_code_word (id, workspace_id, contact_id, code_word, accepted_at)
   ${WHO} select gen_random_uuid(), '${WORKSPACE}', ${contactOf('n')}, 'plan', ${within('n * 4 + t', 51, 200)}
   from who cross join generate_series(1, 2) t where ${share('n', 52, 60)}`,
  // 48.7: half-lives of thirty days from the epoch of engagement to the moment of the run.
  `insert into lead (contact_id, workspace_id, fit, fit_class, engagement, engagement_class, stage, phase)
   ${WHO} select ${contactOf('n')}, '${WORKSPACE}', ${draw('n', 60, 80)}, ${oneOf('n', 61, ['A', 'B', 'C'])},
     case when ${share('n', 62, 800)} then 48.7 + ln(1 + ${draw('n', 63, 150)}) / ln(2) end, 1 + ${draw('n', 64, 3)},
     ${oneOf('n', 65, ['sales-ready', 'nurture', 'disqualified'])}, ${oneOf('n', 66, ['discover', 'explore', 'buy', 'engage'])}
   from who`,
];

/** Writes straight into the tables of the service what lay there before a turn began. */
export async function populate(url, people) {
  await withClient(url, async (client) => {
    await client.query('set search_path = offers');
    for (const sql of POPULATION) await client.query(sql, sql.includes('$1') ? [people] : []);
    // What autovacuum would have done by then, and no checkpoint of what was filled in within a turn.
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  });
}
