import { Queue, Worker } from 'bullmq';
import pg from 'pg';
import { perPerson } from '../reporting/per-person.mjs';
import { query } from '../setup/database.mjs';
import { openPool } from './pool.mjs';

const QUEUE = 'letter';
const CONCURRENCY = 50;
const TABLES = `
  create table person (id integer primary key, email text not null, name text not null);
  create table letter (person_id integer primary key, state text not null);
  insert into person select n, 'visitor-' || n || '@example.org', 'Visitor Number ' || n from generate_series(1, $PEOPLE) n;`;

/**
 * The common shape: a job for each letter, which reads the person, notes that the letter is under way, sends it, and notes
 * that it was sent. The template is rendered already.
 */
export default async function jobPerTouch({ url, postgres, redisPort, people, port, connections, letter }) {
  await query(url, TABLES.replace('$PEOPLE', String(people)));
  const connection = { host: '127.0.0.1', port: redisPort, maxRetriesPerRequest: null };
  const queue = new Queue(QUEUE, { connection, defaultJobOptions: { removeOnComplete: true } });
  const database = new pg.Pool({ connectionString: url, max: 16 });
  const pool = openPool({ port, connections });
  const ask = (name, text, values) => database.query({ name, text, values });
  const deliver = async ({ data: { person } }) => {
    await ask('read', 'select * from person where id = $1', [person]);
    const noted = await ask('note', `insert into letter values ($1, 'leased') on conflict do nothing`, [
      person,
    ]);
    if (noted.rowCount === 0) return;
    await pool.send(letter, person);
    await ask('sent', `update letter set state = 'sent' where person_id = $1`, [person]);
  };
  let worker;
  const measured = await perPerson(people, postgres, async () => {
    for (let first = 1; first <= people; first += 1000) {
      const page = Array.from({ length: Math.min(1000, people - first + 1) }, (_, nth) => first + nth);
      await queue.addBulk(page.map((person) => ({ name: QUEUE, data: { person } })));
    }
    await new Promise((resolve) => {
      let done = 0;
      worker = new Worker(QUEUE, deliver, { connection, concurrency: CONCURRENCY });
      worker.on('completed', () => ++done === people && resolve());
    });
  });
  await worker.close(true);
  await queue.close();
  pool.close();
  await database.end();
  const [{ sent }] = await query(url, `select count(*)::int as sent from letter where state = 'sent'`);
  if (sent !== people) throw new Error(`${sent} letters instead of ${people}`);
  return measured;
}
