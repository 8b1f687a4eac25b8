import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { HotPerson } from './hot-list-rows.js';

const COLUMNS: Record<string, (person: HotPerson) => string | number> = {
  name: ({ name }) => name,
  email: ({ email }) => email,
  score: ({ score }) => score,
  reasons: ({ reasons }) => reasons.map(({ points, text }) => `${text} (${points})`).join('; '),
  segments: ({ segments }) => segments.join(', '),
  status: ({ status }) => status,
  minutes: ({ minutes }) => minutes,
  clicks: ({ clicks }) => clicks,
  bought: ({ bought }) => (bought ? 'yes' : 'no'),
  touches: ({ touches }) => touches,
  lastActivityAt: ({ lastActivityAt }) => lastActivityAt?.toISOString() ?? '',
  cell: ({ cell }) => cell,
  stage: ({ stage }) => stage,
  stageReason: ({ stageReason }) => stageReason,
  phase: ({ phase }) => phase,
  lastTouchAt: ({ lastTouchAt }) => lastTouchAt?.toISOString() ?? '',
  phone: ({ phone }) => phone ?? '',
  timeZone: ({ timeZone }) => timeZone,
  reasonToCall: ({ best }) => best.text,
  owner: ({ owner }) => owner?.name ?? '',
  ownerState: ({ owner }) => owner?.state ?? '',
  lastCall: ({ lastCall }) => lastCall?.outcome ?? '',
  lastCallAt: ({ lastCall }) => lastCall?.at.toISOString() ?? '',
  lastCallBy: ({ lastCall }) => lastCall?.memberName ?? '',
};

/**
 * The list as a spreadsheet opens it. Cells that would be taken for formulas get an apostrophe in front, because names
 * are typed by strangers; the byte order mark tells Excel that the text is UTF-8.
 */
export function hotListCsv(people: AsyncIterable<HotPerson> | Iterable<HotPerson>): Readable {
  const csv = stringify({ header: true, columns: Object.keys(COLUMNS), bom: true, escape_formulas: true });
  const rows = Readable.from(rowsOf(people));
  // The answer's own stream shows the failure; without this callback it would end the process.
  return pipeline(rows, csv, () => undefined);
}

async function* rowsOf(
  people: AsyncIterable<HotPerson> | Iterable<HotPerson>,
): AsyncIterable<(string | number)[]> {
  for await (const person of people) yield Object.values(COLUMNS).map((cellOf) => cellOf(person));
}
