import { eventually } from './actors/eventually.js';
import type { Studio } from './actors/studio.js';

/** How many touches of the session are sent, once none waits any more. */
export async function settledTouches(studio: Studio, sessionId: string): Promise<number> {
  let last = -1;
  return eventually(
    async () => {
      const sent = await countTouches(studio, sessionId);
      if (sent === last) return sent;
      last = sent;
      throw new Error('letters are still going out');
    },
    { timeoutMs: 60_000, everyMs: 1_000 },
  );
}

export async function countTouches(studio: Studio, sessionId: string): Promise<number> {
  let count = 0;
  let cursor: string | null = '';
  do {
    const page: { items: { state: string }[]; nextCursor: string | null } = await studio.get(
      `/api/v1/touches?sessionId=${sessionId}&limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    count += page.items.filter(({ state }) => state === 'sent').length;
    cursor = page.nextCursor;
  } while (cursor);
  return count;
}
