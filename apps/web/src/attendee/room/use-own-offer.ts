import { useEffect, useRef, useState } from 'react';
import { asProblem } from '../../http/problem';
import type { LiveState } from '../../live/live-connection';
import { loadOffer, type PersonalOffer } from '../offer/offer.queries';
import { endOfPrice } from '../offer/own-price';
import { askAgainAfter, spread } from './ask-again';
import { Pause } from './pause';
import type { PushedOffer } from './room.types';

/** Somebody whom an offer is not for yet may have watched enough of the session a little later. */
const NOT_YET_MS = 60_000;
/** A whole room sees an offer in the same second; its questions are spread over a few. */
const SPREAD_MS = 2_000;
/** No timer of a browser counts for weeks. */
const LATEST_MS = 24 * 3_600_000;
/** Somebody who goes to and fro between windows asks no oftener. */
const LOOKED_LATELY_MS = 5_000;

/** What the offer that was pushed is for one person; told by the server, which alone decides it. */
export interface ShownOffer extends PushedOffer {
  state: 'open' | 'bought' | 'expired' | 'sold-out';
  deadlineAt: string | null;
  /** What one piece costs this person now; null where it cannot be had. */
  priceNow: PersonalOffer['priceNow'];
  /** How far the server's clock is ahead of the device's, in milliseconds: the device's own is not believed. */
  ahead: number;
}

/**
 * The offer as it is shown: not before it is known to be for this person, since a promise cannot be taken back. Asked for
 * again when `changes` moves, which the room does once this person has bought, when the window is looked at again, and what is
 * not known when the connection is back.
 */
export function useOwnOffer(
  pushed: PushedOffer | null,
  changes: number,
  connection: LiveState,
): ShownOffer | null {
  const [known, setKnown] = useState<ShownOffer>();
  const pause = useRef(new Pause());
  const open = useRef(false);
  open.current = known?.state === 'open';
  const lookedAt = useRef(0);
  const missing = useRef(false);
  missing.current = pushed !== null && known?.url !== pushed.url;
  const wasLost = useRef(false);
  useEffect(() => {
    if (!pushed) return;
    let left = false;
    let failures = 0;
    const current = new Pause();
    pause.current = current;
    const { pathname, searchParams } = new URL(pushed.url, window.location.href);
    const token = pathname.split('/').at(-1) ?? '';
    const ask = async (): Promise<void> => {
      await current.wait(Math.random() * SPREAD_MS);
      while (!left) {
        lookedAt.current = Date.now();
        await current.wait(await look());
      }
    };
    /** Answers after how long to ask again; nothing when it stays so until somebody buys. */
    const look = async (): Promise<number | undefined> => {
      try {
        const offer = await loadOffer(token, searchParams.get('offerId') ?? undefined);
        failures = 0;
        const { state, deadlineAt, price, priceNow } = offer;
        if (state === 'not-for-you') return spread(NOT_YET_MS);
        const ahead = Date.parse(offer.serverNow) - Date.now();
        if (!left) setKnown({ ...pushed, state, deadlineAt, price, priceNow, ahead });
        const end = endOfPrice(offer);
        return end === null ? undefined : Math.min(LATEST_MS, end - Date.parse(offer.serverNow) + SPREAD_MS);
      } catch (error) {
        failures += 1;
        return askAgainAfter(asProblem(error).status, failures);
      }
    };
    void ask();
    return () => {
      left = true;
      current.cutShort();
    };
    // Told anew after each reconnection, and the same until another is pushed.
  }, [pushed?.url]);
  useEffect(() => {
    if (connection === 'lost') wasLost.current = true;
    if (connection !== 'open' || !wasLost.current) return;
    wasLost.current = false;
    if (missing.current) pause.current.cutShort();
  }, [connection]);
  useEffect(() => {
    if (changes > 0) pause.current.cutShort();
  }, [changes]);
  useEffect(() => {
    const look = (): void => {
      const lately = Date.now() - lookedAt.current < LOOKED_LATELY_MS;
      if (document.visibilityState === 'visible' && open.current && !lately) pause.current.cutShort();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, []);
  return pushed && known?.url === pushed.url ? known : null;
}
