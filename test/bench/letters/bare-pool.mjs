import { perPerson } from '../reporting/per-person.mjs';
import { openPool } from './pool.mjs';

/** The same letter from the same mailer to as many people, and nothing else: no database, nobody who remembers. */
export default async function barePool({ people, port, connections, letter }) {
  const pool = openPool({ port, connections });
  let next = 0;
  const lane = async () => {
    while (next < people) {
      next += 1;
      await pool.send(letter, next);
    }
  };
  const lanes = () => Promise.all(Array.from({ length: 2 * connections }, lane));
  const measured = await perPerson(people, undefined, async () => void (await lanes()));
  pool.close();
  return measured;
}
