import { useEffect, useState } from 'react';
import { useNow } from '../../format/use-now';
import { loadOffer } from '../offer/offer.queries';

const TRIES = 5;
const AGAIN_MS = 2_000;
/** A whole room sees an offer in the same second; its questions are spread over a few. */
const SPREAD_MS = 2_000;

interface Deadline {
  deadlineAt: string;
  /** The server's clock, by the distance that it had when it was asked: the device's own is not believed. */
  now: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How long the offer is this person's; told by the server, which alone decides it. */
export function useDeadline(offerUrl: string): Deadline | undefined {
  const [known, setKnown] = useState<{ deadlineAt: string; ahead: number }>();
  useEffect(() => {
    let left = false;
    const { pathname, searchParams } = new URL(offerUrl, window.location.href);
    const token = pathname.split('/').at(-1) ?? '';
    const ask = async (tries: number): Promise<void> => {
      try {
        const { deadlineAt, serverNow } = await loadOffer(token, searchParams.get('offerId') ?? undefined);
        if (!left && deadlineAt) setKnown({ deadlineAt, ahead: Date.parse(serverNow) - Date.now() });
      } catch {
        // Without it there is no countdown, and the offer's own page tells the deadline.
        if (left || tries === 0) return;
        await pause(AGAIN_MS);
        if (!left) await ask(tries - 1);
      }
    };
    void pause(Math.random() * SPREAD_MS).then(() => (left ? undefined : ask(TRIES)));
    return () => {
      left = true;
    };
  }, [offerUrl]);
  const now = useNow();
  return known && { deadlineAt: known.deadlineAt, now: now + known.ahead };
}
