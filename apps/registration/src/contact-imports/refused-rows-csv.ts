import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { RefusedRow } from './write-contact-set.js';

/**
 * Line and reason before the cells as they stood in the file, so that they can be mended and imported again. Cells that a
 * spreadsheet would take for formulas get an apostrophe in front; the byte order mark tells Excel that it is UTF-8.
 */
export function refusedRowsCsv(rows: readonly RefusedRow[]): Readable {
  const csv = stringify({ bom: true, escape_formulas: true });
  const lines = Readable.from([
    ['line', 'reason'],
    ...rows.map(({ line, reason, cells }) => [line, reason, ...cells]),
  ]);
  // The answer's own stream shows the failure; without this callback it would end the process.
  return pipeline(lines, csv, () => undefined);
}
