import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { SegmentMember } from './list-members.query.js';

const COLUMNS: Record<string, (member: SegmentMember) => string> = {
  name: ({ name }) => name,
  email: ({ email }) => email,
  enteredAt: ({ enteredAt }) => enteredAt.toISOString(),
  reason: ({ reason }) => reason,
};

/** As a spreadsheet opens it: names typed by strangers are kept from being formulas. */
export function membersCsv(members: AsyncIterable<SegmentMember>): Readable {
  const csv = stringify({ header: true, columns: Object.keys(COLUMNS), bom: true, escape_formulas: true });
  // The answer's own stream shows the failure; without this callback it would end the process.
  return pipeline(Readable.from(rowsOf(members)), csv, () => undefined);
}

async function* rowsOf(members: AsyncIterable<SegmentMember>): AsyncIterable<string[]> {
  for await (const member of members) yield Object.values(COLUMNS).map((cellOf) => cellOf(member));
}
