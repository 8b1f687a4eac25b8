import { List, Text } from '@mantine/core';
import { formatMoney } from '../format/money';
import { m } from '../messages';
import type { ProposedOrder } from './types';

const text = m.hotList.order;

/** Why this amount is proposed, and what comes on top; nothing where it is the price of the offer. */
export function ProposedPrice({ proposed: { price, gifts } }: { proposed: ProposedOrder }) {
  const { lines, listMinor, totalMinor, currency } = price;
  const money = (minor: number) => formatMoney(minor, currency);
  return (
    <div role="status">
      {lines.length > 0 && (
        <>
          <Text size="sm">{text.proposed(money(totalMinor), money(listMinor))}</Text>
          <List size="sm" c="dimmed">
            {lines.map(({ kind, percentOff, amountOffMinor }) => (
              <List.Item key={kind}>
                {text.lines[kind]}: −{percentOff === null ? money(amountOffMinor) : `${percentOff} %`}
              </List.Item>
            ))}
          </List>
        </>
      )}
      {gifts.length > 0 && <Text size="sm">{text.gifts(gifts.join(', '))}</Text>}
    </div>
  );
}
