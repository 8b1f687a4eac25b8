import { m } from '../messages';
import type { PersonalOffer } from './offer.queries';

const text = m.offer;

export type End = Exclude<PersonalOffer['state'], 'open'> | 'wanted' | 'confirming';

/** Why nothing can be ordered here any more, or need not. */
export function OfferEnd({ end, refusal }: { end: End; refusal: PersonalOffer['refusal'] }) {
  const good = end === 'bought' || end === 'wanted' || end === 'confirming';
  const { title, words } = wordsOf(end, refusal);
  return (
    <div className="notice" data-kind={good ? 'good' : undefined} role="status">
      <h2>{title}</h2>
      <p>{words}</p>
    </div>
  );
}

function wordsOf(end: End, refusal: PersonalOffer['refusal']): { title: string; words: string } {
  switch (end) {
    case 'bought':
      return { title: text.boughtTitle, words: text.boughtText };
    case 'wanted':
      return { title: text.thanksTitle, words: text.thanksText };
    case 'confirming':
      return { title: text.thanksTitle, words: text.confirmingText };
    case 'sold-out':
      return { title: text.soldOutTitle, words: text.soldOutText };
    case 'expired':
      return { title: text.expiredTitle, words: text.expiredText };
    case 'not-for-you':
      return {
        title: text.notForYouTitle,
        words: refusal === 'came-before' ? text.cameBeforeText : text.notForYouText,
      };
  }
}
