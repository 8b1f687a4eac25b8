import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { complete, overhang, settled, speak } from './in-page.js';
import { PlayedFunnel } from './played-funnel.js';
import type { Sight } from './sight.js';
import { signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Set by `npm run screenshots`, which keeps what is seen here. */
const { SCREENSHOTS } = process.env;
/** For many pages one after the other. */
const TOUR_MS = 720_000;
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 360, height: 800 };
const WIDE = { width: 2560, height: 1300 };

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

/** A spec that goes through pages, step by step. */
export function describeTour(what: string, steps: (tour: Tour) => void): void {
  describe(what, () => {
    const tour = new Tour();
    beforeAll(() => tour.begin(), 120_000);
    afterAll(() => tour.end(), 60_000);
    steps(tour);
  });
}

/** Looks at many pages of one installation, as its owner and as a stranger. */
class Tour {
  readonly browser = new Browser();
  installation!: Installation;
  played!: PlayedFunnel;
  owner!: Visitor;
  stranger!: Visitor;

  async begin(): Promise<void> {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), this.browser.start()]);
    this.installation = started;
    const { origin } = started;
    this.owner = await this.browser.visitor({ name: 'owner', origin });
    // A letter's frame runs no scripts, not even the one that sets the watch.
    this.owner.allow(/^401 /, /Blocked script execution/);
    // Forms that are sent with mistakes in them.
    this.owner.allow(/^422 PATCH \S+\/offers\//, /^422 PUT \S+\/payment-settings\//);
    // Nobody has told a postal address.
    this.owner.allow(/^404 GET \S+\/postal-addresses\//);
    this.stranger = await this.browser.visitor({ name: 'stranger', origin });
    this.stranger.allow(/^404 \w+ \S+\/w\/not-there$/);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.played?.leave();
    await this.installation?.stop();
  }

  /** One step: from here on there is something to see. */
  playsAFunnel(): void {
    this.browser.step('lets the owner in, and shows what has happened since', async () => {
      await signIn(this.owner, this.installation);
      this.played = new PlayedFunnel(this.installation);
      await this.played.play();
      for (const visitor of [this.owner, this.stranger]) await visitor.setWatch(this.installation.time.now());
    });
  }

  /** One step: these pages are fit to be seen. */
  isFit(what: string, visitor: () => Visitor, sights: () => Sight[]): void {
    this.browser.step(`is fit to be seen: ${what}`, () => look(visitor(), sights()), TOUR_MS);
  }
}

/**
 * Nothing serious for axe at a desk in the light, on a phone in the dark, and in Russian, whose words are longer; and
 * nothing that sticks out there or on a wide screen.
 */
async function look({ page }: Visitor, sights: Sight[]): Promise<void> {
  const faults: string[] = [];
  for (const sight of sights) {
    try {
      faults.push(...(await lookAt(page, sight)));
      if (!sight.act) faults.push(...(await lookAtInRussian(page, sight)));
    } catch (error) {
      await keep(page, `${sight.name}.failed`);
      faults.push(`${sight.name}: ${String(error)}`);
    }
  }
  expect(faults).toEqual([]);
}

async function lookAt(page: Page, { name, path, act, shown }: Sight): Promise<string[]> {
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(await path());
  await act?.(page);
  await (shown?.(page) ?? page.getByRole('heading', { level: 1 }).waitFor());
  await settled(page, 'light');
  await keep(page, `${name}.desktop`);
  const faults = await faultsOf(page, `${name} at a desk`);

  await page.setViewportSize(PHONE);
  await keep(page, `${name}.phone`);
  await inTheDark(page);
  return [...faults, ...(await faultsOf(page, `${name} on a phone in the dark`))];
}

/** The page as it stands, in other words: they are longer, and their letters are others. */
async function lookAtInRussian(page: Page, { name }: Sight): Promise<string[]> {
  await speak(page, 'ru');
  try {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.reload();
    await page.locator('html[lang="ru"]').waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await complete(page);
    await settled(page, 'light');
    const faults = await faultsOf(page, `${name} on a phone in Russian`);

    await page.setViewportSize(WIDE);
    return [...faults, ...(await widthOf(page, `${name} on a wide screen in Russian`))];
  } finally {
    await speak(page, 'en');
  }
}

async function inTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await settled(page, 'dark');
}

async function faultsOf(page: Page, where: string): Promise<string[]> {
  // By hand, because the pages' content security policy forbids added scripts; it stays until the page is left.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const findings = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Finding[] }> };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'], iframes: false });
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  });
  return [
    ...findings.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 200)}`)),
    ...(await widthOf(page, where)),
  ];
}

async function widthOf(page: Page, where: string): Promise<string[]> {
  const wide = await overhang(page);
  return wide ? [`${where}: ${wide}`] : [];
}

async function keep(page: Page, name: string): Promise<void> {
  if (!SCREENSHOTS) return;
  // A dialog covers the screen, and not the whole page.
  const fullPage = (await page.getByRole('dialog').count()) === 0;
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage, animations: 'disabled' });
}
