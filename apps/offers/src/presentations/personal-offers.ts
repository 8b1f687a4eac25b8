import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Clock, SignedLinks } from '@funnelcast/service-kit';
import { OfferNotFound } from '../offers/offers.errors.js';
import { type OfferState, rankOf, stateOf } from './offer-state.policy.js';
import { ContactPresentations } from './contact-presentations.js';
import { Presentations } from './presentations.js';
import { type LinkOwner, offersOf, type StoredOffer } from './stored-offers.js';

export interface PersonalOffer extends StoredOffer {
  state: OfferState;
  serverNow: Date;
  /** What else is for this person. */
  others: { offerId: string; title: string }[];
}

/** What one person is offered: the link names the registration or the contact, the server knows the rest, the browser decides nothing. */
@Injectable()
export class PersonalOffers {
  constructor(
    private readonly links: SignedLinks,
    private readonly presentations: Presentations,
    private readonly toContacts: ContactPresentations,
    private readonly clock: Clock,
  ) {}

  /**
   * Shows an offer to the person of the link: the one that is asked for, else the best that they can have. The first time
   * starts their deadline, later ones only read it; what is not for them starts nothing.
   */
  async show(tx: Transaction, token: string, offerId?: string): Promise<PersonalOffer> {
    const owner = this.ownerOf(token);
    if (owner === null) throw new OfferNotFound();
    const now = this.clock.now();
    const found = choose(await offersOf(tx, owner, { now, offerId }), now, offerId);
    if (!found) throw new OfferNotFound();
    if (found.deadlineAt !== null || !SEEN.has(found.state)) return found;
    await this.present(tx, found, now.toISOString());
    const asked = { now, offerId: found.offerId };
    return choose(await offersOf(tx, owner, asked), now, found.offerId)!;
  }

  private ownerOf(token: string): LinkOwner | null {
    const registrationId = this.links.read('offer', token);
    if (registrationId !== null) return { registrationId };
    const contactId = this.links.read('offer-of-contact', token);
    return contactId === null ? null : { contactId };
  }

  private present(tx: Transaction, offer: StoredOffer, at: string): Promise<void> {
    const { offerId, registrationId, contactId, workspaceId } = offer;
    return registrationId === null
      ? this.toContacts.presentTo(tx, [{ contactId, workspaceId, offerId, at }])
      : this.presentations.presentTo(tx, [{ registrationId, at, offerId }]);
  }
}

/** In which the page shows the offer itself; whoever bought from sales may see it for the first time afterwards. */
const SEEN: ReadonlySet<OfferState> = new Set(['open', 'sold-out', 'bought']);

function choose(offers: readonly StoredOffer[], now: Date, offerId?: string): PersonalOffer | undefined {
  const ranked = offers
    .map((offer) => ({ ...offer, state: stateOf(offer, now) }))
    .toSorted(
      (one, other) => rankOf(one.state) - rankOf(other.state) || Number(other.pushed) - Number(one.pushed),
    );
  const chosen = offerId ? ranked.find((offer) => offer.offerId === offerId) : ranked[0];
  if (!chosen) return undefined;
  const others = ranked
    .filter((offer) => offer !== chosen && offer.state === 'open')
    .map(({ offerId: id, title }) => ({ offerId: id, title }));
  return { ...chosen, serverNow: now, others };
}
