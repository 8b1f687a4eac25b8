import type { Locator, Page } from 'playwright-core';

interface Node {
  textContent: string | null;
  scrollWidth: number;
  currentTime?: number;
}

/** The little of a browser's world that the functions below use while they run inside it. */
declare const document: {
  activeElement: unknown;
  documentElement: Node & { getAttribute(name: string): string | null };
  getElementById(id: string): Node | null;
  querySelector(selector: string): Node | null;
  querySelectorAll(selector: string): Iterable<{
    outerHTML: string;
    getBoundingClientRect(): { right: number };
  }>;
  getAnimations(): { finished: Promise<unknown>; effect: { getTiming(): { iterations: number } } | null }[];
};
declare const localStorage: { setItem(name: string, value: string): void };
declare const navigator: { clipboard: { readText(): Promise<string> } };
declare const innerWidth: number;
declare function getComputedStyle(element: unknown): Record<string, string>;

export const hasFocus = (field: Locator): Promise<boolean> =>
  field.evaluate((element: unknown) => element === document.activeElement);

/** Whether somebody who cannot use a mouse sees where they are. */
export const hasRing = (field: Locator): Promise<boolean> =>
  field.evaluate((element: unknown) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });

/** What stands beside a field and is read together with it. */
export const describedAs = (field: Locator): Promise<string> =>
  field.evaluate((element: { getAttribute(name: string): string | null }) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim(),
  );

export const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

export async function videoPlays(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0);
}

/** The studio notices a moment later that it is dark, and then its colours fade; what pulses for ever is not waited for. */
export async function settled(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.waitForFunction((wanted) => {
    const scheme = document.documentElement.getAttribute('data-mantine-color-scheme');
    return scheme === null || scheme === wanted;
  }, colorScheme);
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
      .map(({ finished }) => finished);
    await Promise.allSettled(ending);
  });
}

/** The choice of a language, as the pages keep it; it holds from the next page on. */
export const speak = (page: Page, language: string): Promise<void> =>
  page.evaluate((chosen) => localStorage.setItem('funnelcast.language', chosen), language);

/** Whether everything that the page waits for has come. */
export async function complete(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[class*="Skeleton-root"], [aria-busy="true"], .skeleton') === null,
  );
}

/** What makes the page wider than the screen, and by how much; nothing when it fits. */
export const overhang = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide <= 0) return undefined;
    const culprit = [...document.querySelectorAll('body *')].find(
      (element) => element.getBoundingClientRect().right > innerWidth + 0.5,
    );
    return `${wide} px wider than the screen, from ${culprit?.outerHTML.slice(0, 200)}`;
  });

/** From the next page on, how much of what was seen has moved without anybody doing anything. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const world = globalThis as unknown as { shifted: number };
    world.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) world.shifted += value;
      }
    }).observe({ type: 'layout-shift' as 'measure', buffered: true });
  });
}

export const shifts = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
