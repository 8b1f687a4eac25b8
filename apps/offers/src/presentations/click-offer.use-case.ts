import { Injectable } from '@nestjs/common';
import { OfferClicked } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Scores } from '../scores/scores.js';
import { SegmentMemberships } from '../segments/segment-memberships.js';
import { type PersonalOffer, PersonalOffers } from './personal-offers.js';
import { requireOpen } from './presentations.errors.js';

/** The confirmed act: the person asks for the offer. Told once per person, counted every time. */
@Injectable()
export class ClickOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personalOffers: PersonalOffers,
    private readonly scores: Scores,
    private readonly memberships: SegmentMemberships,
    private readonly outbox: Outbox,
  ) {}

  execute(token: string, offerId?: string): Promise<PersonalOffer> {
    return this.unitOfWork.acrossWorkspaces((tx) => this.within(tx, token, offerId));
  }

  /** For whoever does more with it in the same commit. */
  async within(tx: Transaction, token: string, offerId?: string): Promise<PersonalOffer> {
    const offer = await this.personalOffers.show(tx, token, offerId);
    requireOpen(offer.state);
    const { registrationId } = offer;
    await this.scores.lock(tx, [registrationId]);
    await countClick(tx, offer);
    if (await isFirstOfPerson(tx, offer)) await this.tell(tx, offer);
    await this.scores.refresh(tx, [registrationId]);
    await this.memberships.announce(tx, [registrationId], ['clicked']);
    return offer;
  }

  private tell(tx: Transaction, offer: PersonalOffer): Promise<void> {
    const { workspaceId, offerId, webinarId, sessionId, registrationId, contactId, serverNow } = offer;
    return this.outbox.add(tx, OfferClicked, {
      workspaceId,
      subject: contactId,
      data: { offerId, webinarId, sessionId, registrationId, contactId, clickedAt: serverNow.toISOString() },
    });
  }
}

async function countClick(tx: Transaction, offer: PersonalOffer): Promise<void> {
  await tx.query(
    `insert into offer_interest (offer_id, registration_id, workspace_id, presented_at, clicks, last_clicked_at)
     values ($1, $2, $3, $4, 1, $4)
     on conflict (offer_id, registration_id) do update
     set clicks = offer_interest.clicks + 1, last_clicked_at = excluded.last_clicked_at`,
    [offer.offerId, offer.registrationId, offer.workspaceId, offer.serverNow],
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
