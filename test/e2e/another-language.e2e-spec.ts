import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const CHECKOUT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const CATALOGUES = 'libs/languages/src/catalogues';

/** In each of them one text that stands nowhere else, by the part that it belongs to. */
const WORDS = {
  name: ["'English'", "'Esperanto'"],
  studio: ['Skip to content', 'Al la enhavo'],
  attendee: ['Save my place', 'Konservu mian lokon'],
  letters: ['New time: ', 'Nova tempo: '],
  frame: ['Your settings, and how to unsubscribe:', 'Viaj agordoj, kaj kiel malaboni:'],
  ladder: ['Tomorrow: ', 'Morgaŭ: '],
  consent: ['I agree that', 'Mi konsentas, ke'],
  pages: ['Your place, your calendar entry', 'Via loko, via kalendara enskribo'],
  room: ['This link opens no room', 'Tiu ligilo malfermas neniun ĉambron'],
} as const;

/** A copy of what is built and of the sources of the pages, with one more file in it and no other change. */
describe('a language that is added as one file', () => {
  let folder: string;
  const node = (args: string[], cwd = folder) => run(process.execPath, args, { cwd, maxBuffer: 2 ** 26 });
  const tool = (path: string) => join(CHECKOUT, 'node_modules', path);

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'another-language-')));
    const copied = ['dist/apps', 'dist/libs', 'libs/languages', 'apps/web', 'tsconfig.json', 'package.json'];
    for (const path of copied)
      await cp(join(CHECKOUT, path), join(folder, path), {
        recursive: true,
        filter: (file) => !file.includes('node_modules') && !file.endsWith('.map'),
      });
    await symlink(join(CHECKOUT, 'node_modules'), join(folder, 'node_modules'));
    await symlink(join(CHECKOUT, 'apps/web/node_modules'), join(folder, 'apps/web/node_modules'));
    const text = await oneFileOfAllEnglishWords();
    await writeFile(join(folder, CATALOGUES, 'eo.ts'), text);
    await mkdir(join(folder, 'dist', CATALOGUES), { recursive: true });
    await writeFile(join(folder, 'dist', CATALOGUES, 'eo.js'), text);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** So the test needs no care when a word is added. */
  async function oneFileOfAllEnglishWords(): Promise<string> {
    await node([tool('rolldown/bin/cli.mjs'), `${CATALOGUES}/en.ts`, '--file', 'eo.js']);
    const english = (await readFile(join(folder, 'eo.js'), 'utf8')).replace(/"English"/g, "'English'");
    return Object.values(WORDS).reduce((text, [one, other]) => {
      expect(text).toContain(one);
      return text.replaceAll(one, other);
    }, english);
  }

  it('is spoken by letters, consent and the pages that services write', async () => {
    const program = `
      const at = (path) => import('${folder}/dist/apps/' + path + '.js');
      const { LetterRenderer } = await at('reminders/src/letters/letter-renderer');
      const { noticeIn } = await at('reminders/src/letters/letter-language');
      const { wordsIn } = await at('reminders/src/languages/languages');
      const { DEFAULT_LADDER } = await at('reminders/src/sequences/default-ladder');
      const { consentWording, consentWordings } = await at('registration/src/contacts/consent-wording.policy');
      const { pageWords } = await at('registration/src/pages/page-words');
      const { FindRoomPage } = await at('attendance/src/rooms/find-room-page.query');
      const letter = noticeIn('session-moved', ['eo-XX']);
      const { page } = await new FindRoomPage({ read: () => null }).execute('x', 'eo');
      console.log(JSON.stringify({
        letter: await new LetterRenderer().render(letter, wordsIn('eo').sample, letter.language),
        ladder: DEFAULT_LADDER[1].translations.map(({ language, subject }) => [language, subject]),
        consent: consentWording('Ada', 'eo'),
        consents: consentWordings('Ada').map(({ language }) => language),
        page: pageWords('eo, en;q=0.5').registeredHint,
        room: [page.language, page.title],
      }));`;
    const said = JSON.parse((await node(['--input-type=module', '-e', program])).stdout) as Said;

    expect(said.letter.subject).toMatch(/^Nova tempo: /);
    expect(said.letter.html).toContain('<html lang="eo"');
    expect(said.letter.text).toContain(WORDS.frame[1]);
    expect(said.ladder).toContainEqual(['eo', 'Morgaŭ: {{ webinar.title }}']);
    expect(said.consent).toMatch(/^Mi konsentas, ke Ada/);
    expect(said.consents).toEqual(['en', 'eo', 'ru']);
    expect(said.page).toMatch(new RegExp(`^${WORDS.pages[1]}`));
    expect(said.room).toEqual(['eo', WORDS.room[1]]);
  });

  it('is offered by the switch, and a phone loads its attendee words and none of the studio’s', async () => {
    const web = join(folder, 'apps/web');
    await node(['check-messages.mjs'], web);
    await node([tool('vite/bin/vite.js'), 'build'], web);
    const assets = join(folder, 'dist/web/assets');
    const scripts = await Promise.all(
      (await readdir(assets))
        .filter((file) => file.endsWith('.js'))
        .map(async (file) => ({ file, code: await readFile(join(assets, file), 'utf8') })),
    );
    const having = (words: string) => scripts.filter(({ code }) => code.includes(words));

    const [attendee, ...noOther] = having(WORDS.attendee[1]);
    expect(noOther).toEqual([]);
    for (const { 1: words } of [WORDS.studio, WORDS.consent, WORDS.letters, WORDS.pages])
      expect(attendee!.code).not.toContain(words);
    expect(gzipSync(attendee!.code).length).toBeLessThan(6_000);
    expect(having(WORDS.studio[1])).toHaveLength(1);
    for (const { 1: words } of [WORDS.consent, WORDS.letters, WORDS.pages]) expect(having(words)).toEqual([]);
    const page = await readFile(join(folder, 'dist/web/attendee.html'), 'utf8');
    expect(page).toMatch(new RegExp(`href="/assets/${attendee!.file}" data-language="eo"`));
    // The switch lists every name, in the one script that both entries begin with.
    const [switching, ...noSecond] = having('Esperanto');
    expect(noSecond).toEqual([]);
    expect(page).toContain(switching!.file);
  });

  it('is told by the compiler and by the check of words what it lacks', async () => {
    const parts = ['attendee', 'consent', 'letters', 'sales', 'studio'];
    const lacking = `import type { Language } from '../language.js';
      ${parts.map((part) => `import { ${part} } from './en/${part}.js';`).join('\n')}
      export const name = 'Lacking';
      export { ${parts.join(', ')} };
      export default { name, ${parts.join(', ')} } satisfies Language;`;
    await writeFile(join(folder, CATALOGUES, 'xx.ts'), lacking);
    await writeFile(
      join(folder, 'tsconfig.lacking.json'),
      JSON.stringify({ extends: './tsconfig.json', files: [`${CATALOGUES}/xx.ts`] }),
    );

    await expect(
      node([tool('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.lacking.json']),
    ).rejects.toMatchObject({ stdout: expect.stringMatching(/xx\.ts[^]*Property 'pages' is missing/) });
    await expect(node(['check-messages.mjs'], join(folder, 'apps/web'))).rejects.toMatchObject({
      stderr: expect.stringContaining('xx: pages must be exported'),
    });
  });
});

interface Said {
  letter: { subject: string; text: string; html: string };
  ladder: [string, string][];
  consent: string;
  consents: string[];
  page: string;
  room: [string, string];
}
