import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import type { FieldProblem } from '@funnelcast/service-kit';
import type { SequenceDefinition } from './definition.js';
import { problem } from './definition-problems.policy.js';

interface KnownOffer {
  id: string;
  /** Null where letters alone sell it, to whomever they are sent. */
  webinar_id: string | null;
  rung: string | null;
}

interface Naming {
  nth: number;
  offerId: string | null;
}

/** Buyers of the first of two are sold something of the second. */
const NEXT_RUNGS = [
  ['front-end', 'core'],
  ['core', 'vip'],
] as const;

/** Whether what messages sell is there: the offer that they name, and offers on the next rung. */
@Injectable()
export class CheckOffers {
  /** Whether only what happens to an offer of no webinar begins it, so that nobody brings a session along. */
  async beginsAlone(tx: Transaction, { trigger }: SequenceDefinition): Promise<boolean> {
    const offerId = trigger.match?.['offerId'];
    if (!offerId) return false;
    const [offer] = await tx.query<{ webinar_id: string | null }[]>(
      'select webinar_id from offer where id::text = $1',
      [offerId],
    );
    return offer?.webinar_id === null;
  }

  async problems(tx: Transaction, definition: SequenceDefinition, brings: boolean): Promise<FieldProblem[]> {
    const named = namingsOf(definition).filter(({ offerId }) => offerId !== null);
    const offers = await offersOf(tx, definition);
    const webinar = webinarOf(definition, offers);
    return named.flatMap(({ nth, offerId }) => {
      const pointer = `/steps/${nth}/message/offerId`;
      const offer = offers.find(({ id }) => id === offerId);
      if (!offer) return [problem(pointer, 'offer-unknown', 'This offer is not published any more.')];
      if (offer.webinar_id === null) return [];
      if (!brings)
        return [problem(pointer, 'no-session', 'What enrols people here brings no session along.')];
      return webinar && webinar !== offer.webinar_id
        ? [problem(pointer, 'offer-of-another-webinar', 'People come here from another webinar.')]
        : [];
    });
  }

  async warnings(tx: Transaction, definition: SequenceDefinition, brings: boolean): Promise<FieldProblem[]> {
    const namings = namingsOf(definition);
    if (namings.length === 0) return [];
    const offers = await offersOf(tx, definition);
    const webinar = webinarOf(definition, offers);
    const missing = rungsWithoutOffer(definition, offers, { webinar, brings });
    return namings.flatMap(({ nth, offerId }) => {
      if (offerId !== null)
        return webinar ||
          !brings ||
          offers.some(({ id, webinar_id }) => id === offerId && webinar_id === null)
          ? []
          : [
              problem(
                `/steps/${nth}/message/offerId`,
                'offer-of-one-webinar',
                'Only people who come here from the webinar of this offer get it.',
              ),
            ];
      return missing.map((rung) =>
        problem(
          `/steps/${nth}/message/nextRung`,
          `no-offer-on-${rung}`,
          `No offer is published on the rung “${rung}”: it goes to those below without one.`,
        ),
      );
    });
  }
}

function namingsOf({ steps }: SequenceDefinition): Naming[] {
  return steps.flatMap(({ message }, nth) =>
    message?.sells && (message.offerId || message.nextRung)
      ? [{ nth, offerId: message.offerId ?? null }]
      : [],
  );
}

async function offersOf(tx: Transaction, definition: SequenceDefinition): Promise<KnownOffer[]> {
  return namingsOf(definition).length === 0 ? [] : tx.query('select id, webinar_id, rung from offer');
}

/** Where everybody comes from, when what begins it is narrowed to one webinar, session of it or offer. */
function webinarOf(
  { trigger: { match = {} } }: SequenceDefinition,
  offers: readonly KnownOffer[],
): string | undefined {
  return match['webinarId'] ?? offers.find(({ id }) => id === match['offerId'])?.webinar_id ?? undefined;
}

function rungsWithoutOffer(
  { trigger }: SequenceDefinition,
  offers: readonly KnownOffer[],
  { webinar, brings }: { webinar: string | undefined; brings: boolean },
): string[] {
  const { match = {} } = trigger;
  const reached = (of: string | null) => of === null || (brings && (!webinar || of === webinar));
  const there = new Set(offers.filter(({ webinar_id }) => reached(webinar_id)).map(({ rung }) => rung));
  return NEXT_RUNGS.filter(([bought]) => !match['rung'] || match['rung'] === bought)
    .map(([, next]) => next)
    .filter((next) => !there.has(next));
}
