import { useCallback, useEffect } from 'react';
import { dataOf, lastOfPath, type PageData } from '../page-data';
import { Loading } from '../pieces/loading';
import { useLoad } from '../use-load';
import { loadOffer, type PersonalOffer } from './offer.queries';
import { OfferView } from './offer-view';

const CONFIRMED_WITHIN_MS = 60_000;
const AGAIN_MS = 3_000;

export function OfferPage({ data }: { data: PageData }) {
  const token = lastOfPath();
  const search = new URLSearchParams(window.location.search);
  const offerId = search.get('offerId') ?? undefined;
  const load = useCallback(() => loadOffer(token, offerId), [token, offerId]);
  const initial = dataOf<PersonalOffer>(data, 'offer', 'state');
  const { value, problem, reload } = useLoad(initial, load);
  const confirming = search.has('paid') && value?.bought === false;
  useAgainWhile(confirming, reload);
  if (!value) return <Loading problem={problem} onRetry={reload} />;
  return <OfferView offer={value} token={token} confirming={confirming} onEnd={reload} />;
}

/** The provider tells the platform of a payment a moment after it has sent the buyer back. */
function useAgainWhile(waiting: boolean, reload: () => void) {
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(reload, AGAIN_MS);
    const end = setTimeout(() => clearInterval(timer), CONFIRMED_WITHIN_MS);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [waiting, reload]);
}
