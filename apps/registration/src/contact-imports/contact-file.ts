import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type MappedColumns, mapColumns } from './column-mapping.policy.js';
import { FileIsBroken, FileIsEmpty, NoEmailColumn } from './contact-import.errors.js';

export interface FileRow {
  /** As a spreadsheet counts: the head is line 1. */
  line: number;
  cells: string[];
}

export interface ContactFile extends MappedColumns {
  headers: string[];
  rows: AsyncIterable<FileRow>;
}

/** The parser takes its turns between pieces of the text, so that ten megabytes do not hold up everybody else. */
const PIECE = 64 * 1024;
const LONGEST_ROW = 64 * 1024;

/** Reads head and rows (at most so many) of a CSV text; commas, semicolons and tabs are all in use. */
export async function readContactFile(
  text: string,
  { most, keepOthers }: { most?: number; keepOthers?: boolean } = {},
): Promise<ContactFile> {
  const rows = parsed(text, most === undefined ? -1 : most + 1);
  const head = await rows.next();
  if (head.done) throw new FileIsEmpty();
  const headers = head.value.cells;
  const mapped = mapColumns(headers, { keepOthers });
  if (mapped.columns.email === undefined) throw new NoEmailColumn();
  return { headers, ...mapped, rows };
}

async function* parsed(text: string, to: number): AsyncGenerator<FileRow, undefined> {
  let broken = 1;
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      info: true,
      // The parser is ahead of its reader, and stops at the row after the last that it could read.
      on_record: (row: string[], { lines }) => {
        broken = lines + 1;
        return row;
      },
      max_record_size: LONGEST_ROW,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to,
    }),
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new FileIsBroken(broken, error.message);
    throw error;
  }
}

function* pieces(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/** The sign that stands most often in the first line is the one between its columns. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = end === -1 ? text : text.slice(0, end);
  const [best] = [',', ';', '\t']
    .map((sign) => ({ sign, count: first.split(sign).length }))
    .sort((one, other) => other.count - one.count);
  return best!.sign;
}
