import { growingId } from '../../../dist/apps/reminders/src/enrolments/growing-id.js';
import { withClient } from '../setup/database.mjs';

export const WORKSPACE = '0c6f5f4a-7b1d-4d3c-9f55-2f5a3f0f8f01';
export const SESSION = '0c6f5f4a-7b1d-4d3c-9f55-2f5a3f0f8f02';
export const WEBINAR = '0c6f5f4a-7b1d-4d3c-9f55-2f5a3f0f8f03';

/** People as registration would have told of them, in three zones. Their ids follow from their numbers. */
const PEOPLE = `
  insert into contact (id, workspace_id, email, name, time_zone, locale, as_of)
  select ${idOf('n')}, '${WORKSPACE}', 'visitor-' || n || '@example.org', 'Visitor Number ' || n,
    (array['Europe/Lisbon', 'America/New_York', 'Asia/Tokyo'])[1 + n % 3], 'en', n
  from generate_series(1, $1::int) n`;

/** People who stand before the first letter of a sequence, which is due at \`$4\`. */
const WALKING = `
  insert into enrolment (id, workspace_id, sequence_id, version, contact_id, session_id, enrolled_at, cancelled, as_of, state,
    next_step, next_due_at, arrived_at, previous_at, due_at, next_anchor)
  select ${growingId('id')}, '${WORKSPACE}', $1, $2, id, '${SESSION}', $3::timestamptz, false, 0, 'active',
    $5, $4::timestamptz, $3::timestamptz, $3::timestamptz, $4::timestamptz, $6
  from contact`;

/** People with a place in the session, who got their confirmation long ago. */
const REGISTERED = `
  insert into enrolment (id, workspace_id, sequence_id, contact_id, session_id, enrolled_at, cancelled, as_of)
  select ${growingId('c.id')}, c.workspace_id, q.id, c.id, '${SESSION}', $1::timestamptz, false, 0
  from contact c join sequence q on q.workspace_id = c.workspace_id and q.kind = 'ladder'`;

/** The id of the person with this number, in SQL. */
export function idOf(number) {
  return `('0c6f5f4a-7b1d-4d3c-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}

/** The same here. */
export function contactId(number) {
  return `0c6f5f4a-7b1d-4d3c-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Writes straight into the tables of the service what lay there before a turn began. */
export class Filler {
  constructor(url) {
    this.url = url;
  }

  people(count) {
    return this.run(PEOPLE, [count]);
  }

  registered(at) {
    return this.run(REGISTERED, [at]);
  }

  walking({ sequenceId, version, at, dueAt, step = 'hello', anchor = null }) {
    return this.run(WALKING, [sequenceId, version, at, dueAt, step, anchor]);
  }

  /** What autovacuum would have done by then, and no checkpoint of what was filled in within a turn. */
  async settle() {
    await this.run('vacuum analyze');
    await this.run('checkpoint');
  }

  async run(sql, values) {
    return withClient(this.url, async (client) => {
      await client.query('set search_path = reminders');
      return (await client.query(sql, values)).rows;
    });
  }

  async require(what, sql, expected, values) {
    const [found] = await this.run(`select count(*)::int as count from ${sql}`, values);
    if (found.count !== expected) throw new Error(`${found.count} ${what} instead of ${expected}`);
  }
}
