import { withClient } from '../setup/database.mjs';

export const WORKSPACE = '0c6f5f4a-7b1d-4d3c-9f55-2f5a3f0f8f01';
export const SESSION = '0c6f5f4a-7b1d-4d3c-9f55-2f5a3f0f8f02';
export const WEBINAR = '0c6f5f4a-7b1d-4d3c-9f55-2f5a3f0f8f03';

/** The id of the person with this number, and of their registration, in SQL. */
export const contactOf = (number) => `('0c6f5f4a-7b1d-4d3c-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
export const registrationOf = (number) =>
  `('0c6f5f4a-7b1d-4d3c-9000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** The same here. */
const hex = (number) => number.toString(16).padStart(12, '0');
export const contactId = (number) => `0c6f5f4a-7b1d-4d3c-8000-${hex(number)}`;
export const registrationId = (number) => `0c6f5f4a-7b1d-4d3c-9000-${hex(number)}`;

const CAME = `timestamptz '2030-01-07T10:00:00Z'`;

/**
 * An audience as fifty facts about each have left it: counters in one row a person, two answers and a question each, a
 * fifth of them clicked. What is said of them in the profile is known of a third.
 */
const AUDIENCE = [
  `insert into session (id, workspace_id, webinar_id, title, starts_at, duration_minutes, revision)
   values ('${SESSION}', '${WORKSPACE}', '${WEBINAR}', 'Flow', ${CAME}, 60, 0)`,
  `insert into contact (id, workspace_id, email, name, time_zone, locale)
   select ${contactOf('n')}, '${WORKSPACE}', 'visitor-' || n || '@example.org', 'Visitor ' || n, 'Europe/Lisbon', 'en'
   from generate_series(1, $1::int) n`,
  `insert into contact_attribute (contact_id, workspace_id, name, value)
   select ${contactOf('n')}, '${WORKSPACE}', 'class', (array['a', 'b', 'c'])[1 + n % 3]
   from generate_series(1, $1::int, 3) n`,
  `insert into engagement (registration_id, workspace_id, session_id, webinar_id, contact_id, email, name,
     confirmed_position, joined_position, registered_at, first_joined_at, last_joined_at, minutes_so_far, last_activity_at)
   select ${registrationOf('n')}, '${WORKSPACE}', '${SESSION}', '${WEBINAR}', ${contactOf('n')},
     'visitor-' || n || '@example.org', 'Visitor ' || n, 1, 1, ${CAME} - interval '1 day', ${CAME}, ${CAME}, n % 60, ${CAME}
   from generate_series(1, $1::int) n`,
  `insert into poll_answer (registration_id, poll_id, workspace_id, question, answer, answered_at)
   select ${registrationOf('n')}, ${contactOf('poll')}, '${WORKSPACE}', 'When?', 'This quarter', ${CAME}
   from generate_series(1, $1::int) n, generate_series(1, 2) poll`,
  `insert into question (id, workspace_id, registration_id, asked_at)
   select gen_random_uuid(), '${WORKSPACE}', ${registrationOf('n')}, ${CAME} from generate_series(1, $1::int) n`,
  `insert into offer_interest (offer_id, registration_id, workspace_id, presented_at, clicks, last_clicked_at)
   select ${contactOf(1)}, ${registrationOf('n')}, '${WORKSPACE}', ${CAME}, 1, ${CAME}
   from generate_series(1, $1::int, 5) n`,
];

/** The same people as fifty facts each, as a table that only grows would hold them, and room for the outcome. */
const RAW = [
  `create table raw_fact (person integer not null, kind smallint not null, amount real not null, at timestamptz not null)`,
  `create table raw_outcome (person integer primary key, score integer not null, segments text[] not null)`,
  `insert into raw_fact select n, f % 8, 1 + f % 3, ${CAME} + make_interval(secs => f * 60)
   from generate_series(1, $1::int) n, generate_series(1, 50) f`,
];

/** Writes straight into the tables of the service what lay there before a turn began. */
export class Filler {
  constructor(url) {
    this.url = url;
  }

  audience(people) {
    return this.#each(AUDIENCE, people);
  }

  raw(people) {
    return this.#each(RAW, people);
  }

  async #each(statements, people) {
    for (const sql of statements) await this.run(sql, sql.includes('$1') ? [people] : []);
    // What autovacuum would have done by then, and no checkpoint of what was filled in within a turn.
    await this.run('vacuum analyze');
    await this.run('checkpoint');
  }

  run(sql, values) {
    return withClient(this.url, async (client) => {
      await client.query('set search_path = offers');
      return (await client.query(sql, values)).rows;
    });
  }
}
