import type {
  Fact,
  OfferClicked,
  OfferClickedV2,
  OfferPresented,
  OfferPresentedV2,
} from '@funnelcast/contracts';
import type { Happening } from './happening.js';

/** In a session where the offer belongs to a webinar, and in none otherwise. */
const around = ({
  id,
  workspaceId,
  data,
}: Fact<typeof OfferClicked | typeof OfferClickedV2 | typeof OfferPresented | typeof OfferPresentedV2>) => ({
  id,
  workspaceId,
  contactId: data.contactId,
  registrationId: data.registrationId,
  sessionId: data.sessionId,
  webinarId: data.webinarId,
});

export const offerPresented = (fact: Fact<typeof OfferPresented | typeof OfferPresentedV2>): Happening => ({
  ...around(fact),
  kind: 'offer-presented',
  at: fact.data.presentedAt,
  about: { offerId: fact.data.offerId, deadlineAt: fact.data.deadlineAt },
});

export const offerClicked = (fact: Fact<typeof OfferClicked | typeof OfferClickedV2>): Happening => ({
  ...around(fact),
  kind: 'offer-clicked',
  at: fact.data.clickedAt,
  about: { offerId: fact.data.offerId },
});
