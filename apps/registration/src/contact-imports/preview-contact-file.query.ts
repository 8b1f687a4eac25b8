import { Injectable } from '@nestjs/common';
import { importConsentWording } from '../contacts/consent-wording.policy.js';
import { type ContactField, type MappedColumns, profileName } from './column-mapping.policy.js';
import { type FileRow, readContactFile } from './contact-file.js';
import { FileIsBroken, FileIsEmpty } from './contact-import.errors.js';
import { textOf } from './file-text.js';

const ROWS_SHOWN = 5;

export interface PreviewedColumn {
  header: string;
  field: ContactField | 'attribute' | null;
  /** By which name the profile keeps it, or would when others are kept; null where it has none. */
  attribute: string | null;
}

export interface ContactFilePreview {
  /** In the order of the file. */
  columns: PreviewedColumn[];
  rows: string[][];
  /** What the importer has to affirm. */
  consentText: string;
}

interface Beginning extends Pick<MappedColumns, 'columns' | 'attributes'> {
  headers: string[];
  shown: FileRow[];
}

/** Shows how a file would be understood, from its beginning alone. */
@Injectable()
export class PreviewContactFile {
  async execute(beginning: Buffer, language: string): Promise<ContactFilePreview> {
    const { headers, shown, ...mapped } = await readBeginning(textOf(beginning, { cut: true }));
    if (shown.length === 0) throw new FileIsEmpty();
    return {
      columns: columnsOf(headers, mapped),
      rows: shown.map(({ cells }) => headers.map((_, index) => cells[index] ?? '')),
      consentText: importConsentWording(language),
    };
  }
}

function columnsOf(
  headers: readonly string[],
  { columns, attributes }: Pick<MappedColumns, 'columns' | 'attributes'>,
): PreviewedColumn[] {
  const fields = new Map(Object.entries(columns).map(([field, index]) => [index, field as ContactField]));
  const names = new Map(attributes.map(({ index, name }) => [index, name]));
  return headers.map((header, index) => {
    const field = fields.get(index) ?? (names.has(index) ? ('attribute' as const) : null);
    const keepable = field === null || field === 'attribute';
    return {
      header: header.trim(),
      field,
      attribute: keepable ? (names.get(index) ?? (profileName(header) || null)) : null,
    };
  });
}

/** The beginning of a file may end within a row; whether the file is whole is told when all of it is there. */
async function readBeginning(text: string): Promise<Beginning> {
  try {
    return await readFirst(text);
  } catch (error) {
    const end = text.lastIndexOf('\n');
    if (!(error instanceof FileIsBroken) || end === -1) throw error;
    return readFirst(text.slice(0, end));
  }
}

async function readFirst(text: string): Promise<Beginning> {
  const { headers, columns, attributes, rows } = await readContactFile(text, { most: ROWS_SHOWN });
  const shown: FileRow[] = [];
  for await (const row of rows) shown.push(row);
  return { headers, columns, attributes, shown };
}
