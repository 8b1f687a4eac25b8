import { useState, type FormEvent } from 'react';
import { asProblem } from '../../http/problem';
import { m } from '../messages';
import { ProblemNote } from '../pieces/problem-note';
import { TextField } from '../pieces/text-field';
import { problemText } from '../problem-text';
import { useAct } from '../use-act';
import { orderOffer, type PersonalOffer, type Wish } from './offer.queries';
import { PriceSum } from './price-sum';
import { QuantityField } from './quantity-field';
import { useAskedPrice } from './use-asked-price';

const text = m.offer;
const ENDED = ['offer-expired', 'sold-out', 'offer-not-for-you'];

interface OrderFormProps {
  offer: PersonalOffer;
  token: string;
  onWanted: () => void;
  /** It turned out not to be for sale any more. */
  onEnd: () => void;
}

/** How many, with which code, and the way to pay. Where neither makes sense there is the button alone. */
export function OrderForm({ offer, token, onWanted, onEnd }: OrderFormProps) {
  const { offerId, bands, takesPromoCodes } = offer;
  const [quantity, setQuantity] = useState(1);
  const [promoCode, setPromoCode] = useState('');
  const wish: Wish = { quantity, promoCode: promoCode.trim() };
  const ask = useAskedPrice(token, offer);
  const order = useAct(async () => {
    // Never for more than the sum that stands beside the button, or is about to for what was typed just now.
    const underWay = ask.underWay();
    const sum = underWay ? await underWay : (ask.asked ?? offer.priceNow);
    if (underWay && !sum) return;
    const atMostMinor = sum?.totalMinor;
    const { checkoutUrl, paid } = await orderOffer(token, offerId, { ...wish, atMostMinor }).catch(
      async (refusal: unknown) => {
        if (asProblem(refusal).code === 'price-changed') {
          onEnd();
          await ask.run(wish);
        }
        throw refusal;
      },
    );
    if (checkoutUrl) window.location.assign(checkoutUrl);
    else if (paid) onEnd();
    else onWanted();
  });
  const error = order.error ?? ask.error;
  const code = error ? asProblem(error).code : undefined;
  const codeError = code === 'promo-code-refused' ? problemText(error) : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Half a number was typed: left, the field shows again what would be ordered.
    if (!event.currentTarget.checkValidity()) return (document.activeElement as HTMLElement | null)?.blur();
    void order.run();
  };
  const choose = (count: number) => {
    setQuantity(count);
    void ask.run({ ...wish, quantity: count });
  };
  const type = (typed: string) => {
    setPromoCode(typed);
    if (typed.trim() === '' && ask.asked) void ask.run({ ...wish, promoCode: '' });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {bands.length > 0 && <QuantityField offer={offer} quantity={quantity} onChoose={choose} />}
      {takesPromoCodes && (
        <div className="row" style={{ alignItems: 'flex-end' }}>
          <div style={{ flex: 1 }}>
            <TextField
              label={text.promoCode}
              name="promoCode"
              value={promoCode}
              autoComplete="off"
              required={false}
              error={codeError}
              onChange={({ currentTarget }) => type(currentTarget.value)}
            />
          </div>
          <button
            type="button"
            className="button"
            data-kind="quiet"
            disabled={ask.pending || wish.promoCode === ''}
            onClick={() => void ask.run(wish)}
          >
            {text.apply}
          </button>
        </div>
      )}
      {ask.asked && <PriceSum price={ask.asked} />}
      {!codeError && <ProblemNote error={error} />}
      {code && ENDED.includes(code) && (
        <button type="button" className="link-button" onClick={onEnd}>
          {m.retry}
        </button>
      )}
      <button type="submit" className="button" disabled={order.pending}>
        {order.pending ? text.wait : text.buy}
      </button>
    </form>
  );
}
