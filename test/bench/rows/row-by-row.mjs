import pg from 'pg';
import { aRow, COLUMNS, FACT_TYPE } from './a-row.mjs';
import { closedLoop } from './closed-loop.mjs';

/** A connection for every caller, a commit for every row: in one statement, or in a transaction as an ORM makes it. */
export default async function rowByRow({ url, seconds, callers, shape }) {
  const clients = await Promise.all(
    Array.from({ length: callers }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  try {
    return await closedLoop(callers, seconds, (number) => SHAPES[shape](clients[number], aRow()));
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

const SHAPES = {
  statement: (client, row) =>
    client.query({ ...BOTH, values: [...Object.values(row.registration), JSON.stringify(row.data)] }),
  transaction: async (client, row) => {
    await client.query('begin');
    await client.query({ ...REGISTRATION, values: Object.values(row.registration) });
    const { id, workspace_id: workspaceId } = row.registration;
    await client.query({ ...FACT, values: [id, workspaceId, JSON.stringify(row.data)] });
    await client.query('commit');
  },
};

const insertRegistration = `insert into registration (${COLUMNS.join(', ')})
  values (${COLUMNS.map((_, index) => `$${index + 1}`).join(', ')})`;
const insertFact = 'insert into outbox (id, type, workspace_id, subject, time, correlation_id, data)';

const BOTH = {
  name: 'both',
  text: `with r as (${insertRegistration} returning id, workspace_id)
    ${insertFact} select gen_random_uuid(), '${FACT_TYPE}', workspace_id, id::text, now(), id::text, $${COLUMNS.length + 1}::jsonb
    from r`,
};

const REGISTRATION = { name: 'registration', text: insertRegistration };

const FACT = {
  name: 'fact',
  text: `${insertFact} values (gen_random_uuid(), '${FACT_TYPE}', $2, $1::text, now(), $1::text, $3::jsonb)`,
};
