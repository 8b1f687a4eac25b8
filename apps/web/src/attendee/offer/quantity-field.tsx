import { useState } from 'react';
import { formatMoney } from '../../format/money';
import { m } from '../messages';
import type { PersonalOffer } from './offer.queries';

const text = m.offer;
const MOST = 1000;

interface QuantityFieldProps {
  offer: Pick<PersonalOffer, 'bands' | 'price'>;
  /** What would be ordered now. */
  quantity: number;
  onChoose: (quantity: number) => void;
}

/** How many. It may be empty while somebody types, since a digit that comes back by itself makes fifteen of five. */
export function QuantityField({ offer: { bands, price }, quantity, onChoose }: QuantityFieldProps) {
  const [typed, setTyped] = useState(String(quantity));
  const type = (value: string) => {
    setTyped(value);
    const wanted = Number(value);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST && wanted !== quantity) onChoose(wanted);
  };
  return (
    <div className="field">
      <label htmlFor="quantity">{text.quantity}</label>
      <input
        id="quantity"
        className="input"
        type="number"
        inputMode="numeric"
        required
        min={1}
        max={MOST}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        // What is ordered is what stands here once it is left.
        onBlur={() => setTyped(String(quantity))}
      />
      <p className="muted small">
        {bands
          .map(({ from, unitMinor }) => text.band(from, formatMoney(unitMinor, price.currency)))
          .join(' · ')}
      </p>
    </div>
  );
}
