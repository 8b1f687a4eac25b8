import pg from 'pg';

export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function query(url, sql, values) {
  return withClient(url, async (client) => (await client.query(sql, values)).rows);
}

/** An empty database, whatever was there before. */
export async function freshDatabase(adminUrl, name) {
  await query(adminUrl, `drop database if exists ${name} with (force)`);
  await query(adminUrl, `create database ${name}`);
}

/** Makes a schema the one that unqualified names mean. */
export function inSchema(url, schema) {
  const address = new URL(url);
  address.searchParams.set('options', `-c search_path=${schema}`);
  return address.href;
}
