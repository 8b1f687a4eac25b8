/** Takes a page of facts, publishes each as a message of its own, deletes the page; until nothing is left. */
export async function relayOutbox(client, stream, { page, pipelined }) {
  for (;;) {
    await client.query('begin');
    const { rows } = await client.query({ ...TAKE, values: [page] });
    if (rows.length > 0) {
      if (pipelined) await Promise.all(rows.map(({ body, id }) => stream.publish(body, id)));
      else for (const { body, id } of rows) await stream.publish(body, id);
      await client.query({ ...DELETE, values: [rows.map(({ seq }) => seq)] });
    }
    await client.query('commit');
    if (rows.length === 0) return;
  }
}

const TAKE = {
  name: 'take',
  text: `select seq, id, json_build_object('id', id, 'type', type, 'subject', subject, 'time', time, 'data', data)::text as body
    from plain.outbox order by seq limit $1 for update skip locked`,
};

const DELETE = { name: 'delete', text: 'delete from plain.outbox where seq = any ($1::bigint[])' };
