import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser as Chromium, type BrowserContextOptions } from 'playwright-core';
import { requireChromium } from '../prerequisites/chromium.mjs';
import { Visitor } from './visitor.js';

const RESULTS = join(import.meta.dirname, '../../test-results');
/** For one act on a page; a machine that does other work meanwhile may take its time. */
const PATIENCE_MS = 30_000;
const STEP_MS = 120_000;

/** A browser without a screen says so, and is taken for a robot when visitors are counted. */
const AT_A_DESK =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';

export const PHONE: BrowserContextOptions = {
  userAgent:
    'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36',
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

interface VisitorOptions extends BrowserContextOptions {
  origin: string;
  name: string;
}

/** A real Chromium and the people who sit in front of it, each with cookies and a screen of their own. */
export class Browser {
  private readonly visitors: Visitor[] = [];
  private chromium: Chromium | undefined;
  private stumbledAt: string | undefined;

  async start(): Promise<void> {
    const executablePath = await requireChromium(() => undefined);
    this.chromium = await chromium.launch({ executablePath });
  }

  async visitor({ name, origin, ...options }: VisitorOptions): Promise<Visitor> {
    const context = await this.chromium!.newContext({
      baseURL: origin,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1280, height: 860 },
      userAgent: AT_A_DESK,
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const visitor = await Visitor.enter(name, context);
    this.visitors.push(visitor);
    return visitor;
  }

  /** A test that fails as well when a page has complained, and that leaves a picture of every page when it fails. */
  it(title: string, act: () => Promise<void>): void {
    it(title, () => this.watch(title, act), STEP_MS);
  }

  /** One step of a way: when an earlier one has failed, the rest of the way is not worth waiting for. */
  step(title: string, act: () => Promise<void>, limitMs = STEP_MS): void {
    const walk = async (): Promise<void> => {
      if (this.stumbledAt) throw new Error(`The way ended at “${this.stumbledAt}”.`);
      this.stumbledAt = title;
      await this.watch(title, act);
      this.stumbledAt = undefined;
    };
    it(title, walk, limitMs);
  }

  async close(): Promise<void> {
    await this.chromium?.close();
  }

  private async watch(title: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
      expect(this.visitors.flatMap((visitor) => visitor.takeComplaints())).toEqual([]);
    } catch (error) {
      mkdirSync(RESULTS, { recursive: true });
      const file = title.replace(/\W+/g, '-').slice(0, 60);
      for (const visitor of this.visitors) await visitor.picture(join(RESULTS, file));
      throw error;
    }
  }
}
