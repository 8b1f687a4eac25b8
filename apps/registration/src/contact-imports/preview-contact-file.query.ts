import { Injectable } from '@nestjs/common';
import { importConsentWording } from '../contacts/consent-wording.policy.js';
import type { ColumnMapping, ContactField } from './column-mapping.policy.js';
import { type FileRow, readContactFile } from './contact-file.js';
import { FileIsBroken, FileIsEmpty } from './contact-import.errors.js';
import { textOf } from './file-text.js';

const ROWS_SHOWN = 5;

export interface ContactFilePreview {
  /** In the order of the file; those with no field are ignored. */
  columns: { header: string; field: ContactField | null }[];
  rows: string[][];
  /** What the importer has to affirm. */
  consentText: string;
}

interface Beginning {
  headers: string[];
  columns: ColumnMapping;
  shown: FileRow[];
}

/** Shows how a file would be understood, from its beginning alone. */
@Injectable()
export class PreviewContactFile {
  async execute(beginning: Buffer, language: string): Promise<ContactFilePreview> {
    const { headers, columns, shown } = await readBeginning(textOf(beginning, { cut: true }));
    const fields = fieldsByColumn(columns);
    if (shown.length === 0) throw new FileIsEmpty();
    return {
      columns: headers.map((header, index) => ({ header: header.trim(), field: fields.get(index) ?? null })),
      rows: shown.map(({ cells }) => headers.map((_, index) => cells[index] ?? '')),
      consentText: importConsentWording(language),
    };
  }
}

const fieldsByColumn = (columns: ColumnMapping): Map<number, ContactField> =>
  new Map(Object.entries(columns).map(([field, index]) => [index, field as ContactField]));

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
  const { headers, columns, rows } = await readContactFile(text, { most: ROWS_SHOWN });
  const shown: FileRow[] = [];
  for await (const row of rows) shown.push(row);
  return { headers, columns, shown };
}
