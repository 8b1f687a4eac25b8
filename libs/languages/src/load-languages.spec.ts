import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLanguages } from './load-languages.js';

describe(loadLanguages, () => {
  let folder: string;
  const put = (file: string, text: string) => writeFile(join(folder, file), text);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'languages-'));
    await put('package.json', '{ "type": "module" }');
    await put('en.js', `export default { name: 'English' };`);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('finds every language in the folder, English first', async () => {
    await put('de.js', `export default { name: 'Deutsch' };`);
    await put('de.js.map', '{}');
    await put('notes.js', 'throw new Error();');

    const found = await loadLanguages(folder);

    expect(Object.entries(found).map(([tag, { name }]) => [tag, name])).toEqual([
      ['en', 'English'],
      ['de', 'Deutsch'],
    ]);
  });

  it('refuses a file that is no language, rather than a letter later', async () => {
    await put('de.js', `export const name = 'Deutsch';`);

    await expect(loadLanguages(folder)).rejects.toThrow('de.js has no default export');
  });

  it('refuses a folder without English', async () => {
    await rm(join(folder, 'en.js'));

    await expect(loadLanguages(folder)).rejects.toThrow('has no English');
  });
});
