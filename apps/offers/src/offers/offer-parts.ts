import { ActingPeople } from '../presentations/acting-people.js';
import { AskPrice } from '../presentations/ask-price.query.js';
import { ClickOffer } from '../presentations/click-offer.use-case.js';
import { ContactPresentations } from '../presentations/contact-presentations.js';
import { OfferPageController } from '../presentations/offer-page.controller.js';
import { OpenPersonalOffer } from '../presentations/open-personal-offer.use-case.js';
import { OrderOffer } from '../presentations/order-offer.use-case.js';
import { PersonalOffers } from '../presentations/personal-offers.js';
import { PresentOfferWhenAttendeeJoined } from '../presentations/present-offer-when-attendee-joined.handler.js';
import { PresentOfferWhenOfferPushed } from '../presentations/present-offer-when-offer-pushed.handler.js';
import { PresentOfferWhenRegistrationConfirmed } from '../presentations/present-offer-when-registration-confirmed.handler.js';
import { PresentOfferWhenTouchSent } from '../presentations/present-offer-when-touch-sent.handler.js';
import { Presentations } from '../presentations/presentations.js';
import { PublicOffersController } from '../presentations/public-offers.controller.js';
import { ChangeOffer } from './change-offer.use-case.js';
import { CreateOffer } from './create-offer.use-case.js';
import { ListOffers } from './list-offers.query.js';
import { OffersController } from './offers.controller.js';
import { WithdrawOffer } from './withdraw-offer.use-case.js';

/** What is sold, to whom and until when, and the page on which one person sees it. */
export const offerParts = {
  controllers: [OffersController, PublicOffersController, OfferPageController],
  providers: [
    CreateOffer,
    ChangeOffer,
    WithdrawOffer,
    ListOffers,
    ActingPeople,
    Presentations,
    ContactPresentations,
    PersonalOffers,
    OpenPersonalOffer,
    ClickOffer,
    AskPrice,
    OrderOffer,
  ],
  reactions: [
    PresentOfferWhenRegistrationConfirmed,
    PresentOfferWhenAttendeeJoined,
    PresentOfferWhenOfferPushed,
    PresentOfferWhenTouchSent,
  ],
};
