import { randomUUID } from 'node:crypto';
import { copyIn } from '../setup/copy-in.mjs';
import { withClient } from '../setup/database.mjs';
import { aRow, COLUMNS, FACT_TYPE } from './a-row.mjs';

const ROWS_PER_TRANSACTION = 20_000;

/** The limit: both tables filled by COPY, thousands of rows in a commit, nobody waiting for an answer. */
export default function copyBoth({ url, seconds }) {
  const batch = Array.from({ length: ROWS_PER_TRANSACTION }, aRow);
  return withClient(url, async (client) => {
    let rows = 0;
    let copying = 0;
    while (copying < seconds * 1000) {
      // Texts are made before the time runs: the limit is that of the database.
      const registrations = textOf(batch, renewed);
      const facts = textOf(batch, factLine);
      const began = performance.now();
      await client.query('begin');
      await copyIn(client, `copy registration (${COLUMNS.join(', ')}) from stdin`, registrations);
      await copyIn(
        client,
        'copy outbox (id, type, workspace_id, subject, time, correlation_id, data) from stdin',
        facts,
      );
      await client.query('commit');
      copying += performance.now() - began;
      rows += batch.length;
    }
    return { value: (rows / copying) * 1000 };
  });
}

function renewed(row) {
  row.registration.id = randomUUID();
  row.registration.contact_id = randomUUID();
  return COLUMNS.map((column) => row.registration[column]).join('\t');
}

function factLine({ registration: { id, workspace_id: workspace, registered_at: time }, data }) {
  return [randomUUID(), FACT_TYPE, workspace, id, time, id, JSON.stringify(data)].join('\t');
}

/** In pieces of a size that a socket likes. */
function textOf(rows, line) {
  const pieces = [];
  for (let next = 0; next < rows.length; next += 250) {
    pieces.push(
      `${rows
        .slice(next, next + 250)
        .map(line)
        .join('\n')}\n`,
    );
  }
  return pieces;
}
