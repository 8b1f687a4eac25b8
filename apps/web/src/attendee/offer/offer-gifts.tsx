import { formatUntil } from '../../format/time';
import { m } from '../messages';
import type { PersonalOffer } from './offer.queries';

const text = m.offer;

/** What comes on top for the quick; what is over is not shown any more. */
export function OfferGifts({ gifts, now }: { gifts: PersonalOffer['gifts']; now: number }) {
  const open = gifts.filter(({ until }) => now < Date.parse(until));
  if (open.length === 0) return null;
  return (
    <div className="stack" data-gap="small">
      <p className="muted small">{text.gifts}</p>
      <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
        {open.map(({ title, until }) => (
          <li key={`${title} ${until}`}>
            {title} <span className="muted small">{text.giftUntil(formatUntil(until, now))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
