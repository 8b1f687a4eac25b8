import { useEffect, useRef, useState } from 'react';
import { useAct } from '../use-act';
import { askPrice, type AskedPrice, type PersonalOffer, type Wish } from './offer.queries';

/** What the wish costs, as it was last asked for; asked for again when what one piece costs has changed meanwhile. */
export function useAskedPrice(token: string, { offerId, priceNow }: PersonalOffer) {
  const [asked, setAsked] = useState<AskedPrice>();
  const wish = useRef<Wish>(undefined);
  const answer = useRef<Promise<AskedPrice | undefined>>(undefined);
  const act = useAct(async (next: Wish) => {
    wish.current = next;
    try {
      const price = await askPrice(token, offerId, next);
      // An answer that was overtaken is about another wish.
      if (wish.current === next) setAsked(price);
      return price;
    } catch (refusal) {
      // The sum of another wish is worse than none.
      if (wish.current === next) setAsked(undefined);
      throw refusal;
    }
  });
  const run = (next: Wish) => {
    const coming = act.run(next).finally(() => {
      if (answer.current === coming) answer.current = undefined;
    });
    answer.current = coming;
    return coming;
  };
  const unit = priceNow?.totalMinor;
  const before = useRef(unit);
  useEffect(() => {
    if (before.current === unit) return;
    before.current = unit;
    if (wish.current) void run(wish.current);
  });
  /** What is being asked for at this moment comes to; nothing when it is refused. */
  const underWay = () => answer.current;
  return { asked, run, underWay, pending: act.pending, error: act.error };
}
