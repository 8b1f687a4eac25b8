import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHECKOUT } from '../../../deploy/local/checkout.mjs';

const WEB = join(CHECKOUT, 'dist/web');
const PHONE = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** "Fast 4G" and a mid-range phone, as the browser's own tools for developers have them. */
const FAST_4G = {
  offline: false,
  latency: 60 * 2.75,
  downloadThroughput: ((9_000_000 * 0.9) / 8) | 0,
  uploadThroughput: ((1_500_000 * 0.9) / 8) | 0,
};
const SLOWER = 4;
/** After that nothing moves any more: fonts, pictures and the first answers are there. */
const SETTLED_MS = 3500;

/** Opens a page as somebody does who has never been here, and tells what it cost them. */
export async function look(browser, url) {
  const context = await browser.newContext({ ...PHONE, locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  try {
    const page = await context.newPage();
    const scripts = new Set();
    let requests = 0;
    page.on('response', (response) => {
      requests += 1;
      if (response.request().resourceType() === 'script') scripts.add(new URL(response.url()).pathname);
    });
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', FAST_4G);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(watchPaints);
    await page.goto(url);
    await sleep(SETTLED_MS);
    const { paint, shift } = await page.evaluate(() => globalThis.seen);
    if (paint === 0) throw new Error(`${url} has painted nothing.`);
    return { value: paint, scriptKb: gzippedKb(scripts), shift, requests };
  } finally {
    await context.close();
  }
}

/** Runs in the page, before anything of its own. */
function watchPaints() {
  const seen = { paint: 0, shift: 0 };
  globalThis.seen = seen;
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
  watch('layout-shift', ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
}

/** By the files that the build has written, so that it is gzip whatever this browser prefers. */
function gzippedKb(paths) {
  return [...paths].reduce((sum, path) => sum + statSync(join(WEB, `${path}.gz`)).size, 0) / 1000;
}
