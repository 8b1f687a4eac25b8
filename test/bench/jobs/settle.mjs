import { withClient } from '../setup/database.mjs';

/**
 * What lies between the day on which something was put off and the hour at which it falls due: autovacuum, and checkpoints.
 * The first change of a page after a checkpoint writes the whole page to the log, which those who put it off long ago all
 * pay. As `Filler.settle` does it for our own tables.
 */
export function settle(url, table) {
  return withClient(url, async (client) => {
    await client.query(`vacuum analyze ${table}`);
    await client.query('checkpoint');
  });
}
