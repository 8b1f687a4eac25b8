import { useCallback, useState } from 'react';
import { formatMoney } from '../../format/money';
import { useNow } from '../../format/use-now';
import { asProblem } from '../../http/problem';
import { m } from '../messages';
import { dataOf, lastOfPath, type PageData } from '../page-data';
import { Countdown } from '../pieces/countdown';
import { Frame } from '../pieces/frame';
import { Loading } from '../pieces/loading';
import { ProblemNote } from '../pieces/problem-note';
import { useAct } from '../use-act';
import { useLoad } from '../use-load';
import { clickOffer, loadOffer, type PersonalOffer } from './offer.queries';

const text = m.offer;

export function OfferPage({ data }: { data: PageData }) {
  const token = lastOfPath();
  const load = useCallback(() => loadOffer(token), [token]);
  const initial = dataOf<PersonalOffer>(data, 'offer', 'deadlineAt');
  const { value, problem, reload } = useLoad(initial, load);
  if (!value) return <Loading problem={problem} onRetry={reload} />;
  return <Offer offer={value} token={token} />;
}

function Offer({ offer, token }: { offer: PersonalOffer; token: string }) {
  const { title, description, price, deadlineAt, serverNow } = offer;
  const [offset] = useState(() => new Date(serverNow).getTime() - Date.now());
  const now = useNow() + offset;
  const [wanted, setWanted] = useState(false);
  const click = useAct(async () => {
    const { checkoutUrl } = await clickOffer(token);
    if (checkoutUrl) window.location.assign(checkoutUrl);
    else setWanted(true);
  });
  const refused = click.error ? asProblem(click.error).code === 'offer-expired' : false;
  const expired = offer.expired || refused || now >= new Date(deadlineAt).getTime();

  return (
    <Frame>
      <div className="narrow stack" data-gap="large">
        <div className="stack">
          <p className="eyebrow">{text.eyebrow}</p>
          <h1>{title}</h1>
        </div>
        <div className="card stack" data-gap="large">
          <p className="prose">{description}</p>
          <p style={{ fontSize: '2rem', fontWeight: 720, letterSpacing: '-0.02em', lineHeight: 1 }}>
            {formatMoney(price.amountMinor, price.currency)}
          </p>
          {offer.bought && <State title={text.boughtTitle} words={text.boughtText} good />}
          {!offer.bought && wanted && <State title={text.thanksTitle} words={text.thanksText} good />}
          {!offer.bought && !wanted && expired && (
            <State title={text.expiredTitle} words={text.expiredText} />
          )}
          {!offer.bought && !wanted && !expired && (
            <>
              <div className="stack" data-gap="small">
                <p className="muted small">{text.endsIn}</p>
                <Countdown until={deadlineAt} now={now} label={text.endsIn} />
              </div>
              <ProblemNote error={click.error} />
              <button
                type="button"
                className="button"
                disabled={click.pending}
                onClick={() => void click.run()}
              >
                {click.pending ? text.wait : text.buy}
              </button>
              <p className="muted small">{text.fair}</p>
            </>
          )}
        </div>
      </div>
    </Frame>
  );
}

function State({ title, words, good = false }: { title: string; words: string; good?: boolean }) {
  return (
    <div className="notice" data-kind={good ? 'good' : undefined} role="status">
      <h2>{title}</h2>
      <p>{words}</p>
    </div>
  );
}
