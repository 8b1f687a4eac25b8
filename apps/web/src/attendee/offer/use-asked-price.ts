import { useEffect, useRef, useState } from 'react';
import { useAct } from '../use-act';
import { askPrice, type AskedPrice, type PersonalOffer, type Wish } from './offer.queries';

/** What the wish costs, as it was last asked for; asked for again when what one piece costs has changed meanwhile. */
export function useAskedPrice(token: string, { offerId, priceNow }: PersonalOffer) {
  const [asked, setAsked] = useState<AskedPrice>();
  const wish = useRef<Wish>(undefined);
  const { run, pending, error } = useAct(async (next: Wish) => {
    wish.current = next;
    try {
      setAsked(await askPrice(token, offerId, next));
    } catch (refusal) {
      // The sum of another wish is worse than none.
      setAsked(undefined);
      throw refusal;
    }
  });
  const unit = priceNow?.totalMinor;
  const before = useRef(unit);
  useEffect(() => {
    if (before.current === unit) return;
    before.current = unit;
    if (wish.current) void run(wish.current);
  });
  return { asked, run, pending, error };
}
