import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PageShell } from './page-shell.js';

const ATTENDEE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Funnelcast</title>
    <meta name="description" content="of the build" />
    <script type="module" src="/assets/attendee-1a2b.js"></script>
    <link rel="modulepreload" data-language="en" href="/assets/en.js">
    <link rel="modulepreload" data-language="ru" href="/assets/ru.js">
  </head>
  <body><div id="root"></div></body>
</html>`;

const page = { entry: 'attendee', title: 'Flow', description: 'How to', data: { page: 'landing' } } as const;

describe(PageShell, () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'page-shell-'));
    await writeFile(join(root, 'attendee.html'), ATTENDEE);
  });
  afterEach(() => rm(root, { recursive: true }));

  it('puts its own title and description in place of those of the build, and keeps the scripts', async () => {
    const html = await new PageShell(root).render(page);

    expect(html.match(/<title>[^<]*<\/title>/g)).toEqual(['<title>Flow</title>']);
    expect(html.match(/<meta name="description"[^>]*>/g)).toEqual([
      '<meta name="description" content="How to" />',
    ]);
    expect(html).toContain('<script type="module" src="/assets/attendee-1a2b.js"></script>');
  });

  it('escapes what people typed wherever it stands', async () => {
    const typed = `"><script>alert(1)</script><!-- & $& $' \u2028`;
    const html = await new PageShell(root).render({
      ...page,
      title: typed,
      description: typed,
      head: [
        { property: 'og:title', content: typed },
        { rel: 'canonical', href: typed },
        { jsonLd: { name: typed } },
      ],
      data: { page: 'landing', title: typed },
    });

    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<!-- &');
    const [, jsonLd] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)!;
    const [, data] = /<script type="application\/json" id="page-data">(.*?)<\/script>/.exec(html)!;
    expect(JSON.parse(jsonLd!)).toEqual({ name: typed });
    expect(JSON.parse(data!)).toEqual({ page: 'landing', title: typed });
    expect(html.match(/<\/head>/g)).toHaveLength(1);
  });

  it('names the language that its words are in', async () => {
    const shell = new PageShell(root);

    expect(await shell.render(page)).toContain('<html lang="en">');
    expect(await shell.render({ ...page, language: 'ru' })).toContain('<html lang="ru">');
  });

  it('loads the words of a known language ahead, and those of all where it is not known', async () => {
    const shell = new PageShell(root);

    expect(await shell.render(page)).toMatch(/en\.js[^]*ru\.js/);
    const russian = await shell.render({ ...page, language: 'ru' });
    expect(russian).toContain('/assets/ru.js');
    expect(russian).not.toContain('/assets/en.js');
  });

  it('shows something until the script takes over', async () => {
    const html = await new PageShell(root).render({ ...page, body: '<h1>$& Flow</h1>' });

    expect(html).toContain('<div id="root"><h1>$& Flow</h1></div>');
  });

  it('shows a new build without a restart', async () => {
    const shell = new PageShell(root);
    await shell.render(page);
    await writeFile(join(root, 'attendee.html'), ATTENDEE.replace('1a2b', '3c4d'));
    await utimes(join(root, 'attendee.html'), new Date(), new Date(Date.now() + 5_000));

    expect(await shell.render(page)).toContain('/assets/attendee-3c4d.js');
  });

  it('still says what the page is about when there is no build', async () => {
    const html = await new PageShell(join(root, 'nowhere')).render(page);

    expect(html).toContain('<title>Flow</title>');
    expect(html).toContain('id="page-data"');
  });
});
