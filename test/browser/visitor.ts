import type { BrowserContext, Page, Response } from 'playwright-core';

/** One person with a browser of their own, who writes down everything that a page complains about. */
export class Visitor {
  private complaints: string[] = [];
  private allowed: RegExp[] = [];
  page!: Page;

  private constructor(
    readonly name: string,
    private readonly context: BrowserContext,
  ) {
    context.on('page', (page) => this.listen(page));
  }

  static async enter(name: string, context: BrowserContext): Promise<Visitor> {
    const visitor = new Visitor(name, context);
    visitor.page = await context.newPage();
    return visitor;
  }

  /** A refusal that belongs to the test, such as /^422 POST .*registrations/; anything else fails it. */
  allow(...complaints: RegExp[]): void {
    this.allowed.push(...complaints);
  }

  /** What the pages have complained about since the last time. */
  takeComplaints(): string[] {
    const taken = this.complaints.filter((complaint) => !this.allowed.some((known) => known.test(complaint)));
    this.complaints = [];
    return taken.map((complaint) => `${this.name}: ${complaint}`);
  }

  /** The tab that an act opens, such as a link of a letter; it becomes the person's page unless it is for one look. */
  async newTab(act: () => Promise<unknown>): Promise<Page> {
    const [page] = await Promise.all([this.context.waitForEvent('page'), act()]);
    await page.waitForLoadState();
    return page;
  }

  async openTab(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(path);
    return page;
  }

  /** The server's clock was moved, and with it this person's watch: pages tell "in three days" by it. */
  async setWatch(now: Date): Promise<void> {
    const ahead = now.getTime() - Date.now();
    await this.context.addInitScript(shiftDate, ahead);
    for (const page of this.context.pages()) await page.evaluate(shiftDate, ahead);
  }

  /** In a tunnel, or out of it again. */
  offline(gone: boolean): Promise<void> {
    return this.context.setOffline(gone);
  }

  async picture(path: string): Promise<void> {
    for (const [index, page] of this.context.pages().entries()) {
      const tab = index === 0 ? '' : `-${index + 1}`;
      await page.screenshot({ path: `${path}.${this.name}${tab}.png` }).catch(() => undefined);
    }
  }

  private listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`error on ${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // What a server refuses is told below, with the request.
      if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
      this.complaints.push(`console on ${page.url()}: ${message.text()}`);
    });
    page.on('response', (response) => this.hear(response));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // Leaving a page ends what it was still loading.
      if (why !== 'net::ERR_ABORTED') this.complaints.push(`${why} ${request.method()} ${request.url()}`);
    });
  }

  private hear(response: Response): void {
    if (response.status() < 400) return;
    this.complaints.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  }
}

/** Runs in the page. Timers keep the real pace; only the answer to "what time is it" is another. */
function shiftDate(ahead: number): void {
  const watch = globalThis as unknown as { ahead?: number };
  const first = watch.ahead === undefined;
  watch.ahead = ahead;
  if (!first) return;
  const RealDate = Date;
  const now = (): number => RealDate.now() + watch.ahead!;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[]) => Reflect.construct(target, given.length > 0 ? given : [now()]),
    get: (target, member) => (member === 'now' ? now : (Reflect.get(target, member) as unknown)),
  });
}
