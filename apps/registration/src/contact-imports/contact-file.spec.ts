import {
  FileIsBroken,
  FileIsEmpty,
  FileIsNotUtf8,
  FileIsNoText,
  NoEmailColumn,
} from './contact-import.errors.js';
import { type FileRow, readContactFile } from './contact-file.js';
import { textOf } from './file-text.js';

async function rowsOf(text: string): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of (await readContactFile(text)).rows) rows.push(row);
  return rows;
}

describe(readContactFile, () => {
  it.each([',', ';', '\t'])('reads columns between %j', async (sign) => {
    const text = ['email,name', 'ada@example.org,Ada', 'ben@example.org,Ben']
      .join('\r\n')
      .replaceAll(',', sign);
    expect(await rowsOf(text)).toEqual([
      { line: 2, cells: ['ada@example.org', 'Ada'] },
      { line: 3, cells: ['ben@example.org', 'Ben'] },
    ]);
  });

  it('reads quoted cells with signs and line breaks in them, and counts lines as a spreadsheet does', async () => {
    const text = 'email,name\n"ada@example.org","Lovelace, ""Ada"""\n\nben@example.org,Ben\n,\n';
    expect(await rowsOf(text)).toEqual([
      { line: 2, cells: ['ada@example.org', 'Lovelace, "Ada"'] },
      { line: 4, cells: ['ben@example.org', 'Ben'] },
    ]);
  });

  it('takes rows that are too short or too long', async () => {
    expect(await rowsOf('email,name\nada@example.org\nben@example.org,Ben,extra')).toHaveLength(2);
  });

  it('wants a head that names an e-mail column', async () => {
    await expect(readContactFile('ada@example.org,Ada\nben@example.org,Ben')).rejects.toThrow(NoEmailColumn);
  });

  it.each(['\n\n', '   ', ',,'])('finds nobody in %j', async (text) => {
    await expect(readContactFile(text)).rejects.toThrow(FileIsEmpty);
  });

  it('says from which line on a file is broken', async () => {
    const reading = rowsOf(
      'email,name\nada@example.org,Ada\nben@example.org,"Ben\nclaire@example.org,Claire\n',
    );
    await expect(reading).rejects.toThrow(FileIsBroken);
    await expect(reading).rejects.toThrow('line 3');
  });
});

describe(textOf, () => {
  it('reads UTF-8 with and without its mark, and what Windows calls Unicode', () => {
    expect(textOf(Buffer.from('имя'))).toBe('имя');
    expect(textOf(Buffer.from('\ufeffимя'))).toBe('имя');
    expect(textOf(Buffer.from('\ufeffимя', 'utf16le'))).toBe('имя');
  });

  it('reads a beginning that ends within a character', () => {
    expect(textOf(Buffer.from('имя').subarray(0, 3), { cut: true })).toBe('и');
  });

  it.each([
    ['nothing', Buffer.alloc(0), FileIsEmpty],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004rest'), FileIsNoText],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), FileIsNoText],
    ['an older encoding', Buffer.from([0xc8, 0xec, 0xff, 0x2c]), FileIsNotUtf8],
  ])('refuses %s', (_, file, refusal) => {
    expect(() => textOf(file)).toThrow(refusal);
  });
});
