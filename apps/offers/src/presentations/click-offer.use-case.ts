import { Injectable } from '@nestjs/common';
import { OfferClicked, OfferClickedV2 } from '@funnelcast/contracts';
import { Outbox, told, type ToldFacts } from '@funnelcast/messaging';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { placeOf } from '../orders/order.js';
import { ActingPeople } from './acting-people.js';
import { type PersonalOffer, PersonalOffers } from './personal-offers.js';
import { requireOpen } from './presentations.errors.js';

/** The confirmed act: the person asks for the offer. Told once per person, counted every time. */
@Injectable()
export class ClickOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personalOffers: PersonalOffers,
    private readonly people: ActingPeople,
    private readonly outbox: Outbox,
  ) {}

  execute(token: string, offerId?: string): Promise<PersonalOffer> {
    return this.unitOfWork.acrossWorkspaces((tx) => this.within(tx, token, offerId));
  }

  /** For whoever does more with it in the same commit. */
  async within(tx: Transaction, token: string, offerId?: string): Promise<PersonalOffer> {
    const offer = await this.personalOffers.show(tx, token, offerId);
    requireOpen(offer.state);
    await this.people.hold(tx, offer);
    await countClick(tx, offer);
    if (await isFirstOfPerson(tx, offer)) await this.outbox.addTold(tx, clicked(offer));
    await this.people.lookAgain(tx, offer, 'clicked');
    return offer;
  }
}

function clicked(offer: PersonalOffer): ToldFacts {
  const { workspaceId, offerId, contactId, serverNow } = offer;
  const whose = { workspaceId, subject: contactId };
  const data = { offerId, contactId, clickedAt: serverNow.toISOString() };
  const place = placeOf(offer);
  return place
    ? told(OfferClicked, [{ ...whose, data: { ...data, ...place } }])
    : told(OfferClickedV2, [{ ...whose, data }]);
}

/** Kept with the place in the session, or with the person. */
async function countClick(tx: Transaction, offer: PersonalOffer): Promise<void> {
  const [table, whose] =
    offer.registrationId === null
      ? ['contact_interest', 'contact_id']
      : ['offer_interest', 'registration_id'];
  await tx.query(
    `insert into ${table} as i (offer_id, ${whose}, workspace_id, presented_at, clicks, last_clicked_at)
     values ($1, $2, $3, $4, 1, $4)
     on conflict (offer_id, ${whose}) do update set clicks = i.clicks + 1, last_clicked_at = excluded.last_clicked_at`,
    [offer.offerId, offer.registrationId ?? offer.contactId, offer.workspaceId, offer.serverNow],
  );
}

async function isFirstOfPerson(
  tx: Transaction,
  { offerId, contactId, serverNow }: PersonalOffer,
): Promise<boolean> {
  const [, changed]: [unknown[], number] = await tx.query(
    `update personal_deadline set clicked_at = $3 where offer_id = $1 and contact_id = $2 and clicked_at is null`,
    [offerId, contactId, serverNow],
  );
  return changed === 1;
}
