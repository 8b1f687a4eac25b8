import type { ReactNode } from 'react';
import { formatMoney } from '../../format/money';
import { m } from '../messages';
import type { AskedPrice } from './offer.queries';

const text = m.offer;

/** What it costs and why, as the server worked it out. */
export function PriceSum({ price }: { price: AskedPrice }) {
  const { lines, listMinor, totalMinor, currency } = price;
  return (
    <div className="stack" data-gap="small" role="status">
      {lines.length > 0 && <Line name={text.listPrice} amount={formatMoney(listMinor, currency)} />}
      {lines.map(({ kind, percentOff, amountOffMinor }) => (
        <Line
          key={kind}
          name={percentOff === null ? text.lines[kind] : `${text.lines[kind]} ${percentOff} %`}
          amount={`− ${formatMoney(amountOffMinor, currency)}`}
        />
      ))}
      <Line name={<b>{text.total}</b>} amount={<b>{formatMoney(totalMinor, currency)}</b>} />
    </div>
  );
}

function Line({ name, amount }: { name: ReactNode; amount: ReactNode }) {
  return (
    <div className="row small" style={{ justifyContent: 'space-between' }}>
      <span>{name}</span>
      <span>{amount}</span>
    </div>
  );
}
