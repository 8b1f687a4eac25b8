import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { said, type SalesVoice } from '../texts/sales-voice.js';
import type { HotPerson } from './hot-list-rows.js';

type Cell = (person: HotPerson) => string | number;

const COLUMNS = {
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
  callsDeclined: ({ callsDeclined }) => (callsDeclined ? 'yes' : 'no'),
} satisfies Record<string, Cell>;

type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];

/**
 * The list as a spreadsheet opens it: for programs by names and codes, for people in their language. Cells that would be
 * taken for formulas get an apostrophe in front, because names are typed by strangers; the byte order mark tells Excel
 * that the text is UTF-8.
 */
export function hotListCsv(
  people: AsyncIterable<HotPerson> | Iterable<HotPerson>,
  voice?: SalesVoice,
): Readable {
  const cells: Record<Column, Cell> = voice ? { ...COLUMNS, ...spoken(voice) } : COLUMNS;
  const columns = NAMES.map((name) => voice?.words.sheet[name] ?? name);
  const csv = stringify({ header: true, columns, bom: true, escape_formulas: true });
  const rows = Readable.from(rowsOf(people, cells));
  // The answer's own stream shows the failure; without this callback it would end the process.
  return pipeline(rows, csv, () => undefined);
}

/** What is a code or a sentence of ours, in words. */
function spoken({ words, reasons, ...names }: SalesVoice): Partial<Record<Column, Cell>> {
  return {
    reasons: (person) =>
      person.reasons.map(({ points, text }) => `${reasons.points(text)} (${points})`).join('; '),
    segments: ({ segments }) => segments.map((segment) => said(names.segments, segment)).join(', '),
    status: ({ status }) => said(names.statuses, status),
    bought: ({ bought }) => (bought ? words.yes : words.no),
    callsDeclined: ({ callsDeclined }) => (callsDeclined ? words.yes : words.no),
    stage: ({ stage }) => said(names.stages, stage),
    stageReason: ({ stageReason }) => reasons.stage(stageReason),
    phase: ({ phase }) => said(names.phases, phase),
    reasonToCall: ({ best }) => reasons.best(best),
    ownerState: ({ owner }) => (owner ? said(words.ownerStates, owner.state) : ''),
    lastCall: ({ lastCall }) => (lastCall ? said(names.outcomes, lastCall.outcome) : ''),
  };
}

async function* rowsOf(
  people: AsyncIterable<HotPerson> | Iterable<HotPerson>,
  cells: Record<Column, Cell>,
): AsyncIterable<(string | number)[]> {
  for await (const person of people) yield NAMES.map((name) => cells[name](person));
}
