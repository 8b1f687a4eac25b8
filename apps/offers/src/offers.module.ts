import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@funnelcast/messaging';
import { PersistenceModule } from '@funnelcast/persistence';
import { provideConfig } from '@funnelcast/service-kit';
import { FollowTheFunnel1764000000000 } from '../migrations/1764000000000-follow-the-funnel.js';
import { Sell1764000000001 } from '../migrations/1764000000001-sell.js';
import { LeaveRoomForUpdates1764000000002 } from '../migrations/1764000000002-leave-room-for-updates.js';
import { CountVisitors1764000000010 } from '../migrations/1764000000010-count-visitors.js';
import { SegmentsByRule1764000000100 } from '../migrations/1764000000100-segments-by-rule.js';
import { KnowLeads1764000000200 } from '../migrations/1764000000200-know-leads.js';
import { LookAtHotLists1764000000240 } from '../migrations/1764000000240-look-at-hot-lists.js';
import { ScoresByRules1764000000201 } from '../migrations/1764000000201-scores-by-rules.js';
import { CountHotLists1764000000202 } from '../migrations/1764000000202-count-hot-lists.js';
import { actParts, actProjections } from './acts/acts-parts.js';
import { ProductsAndOrders1764000000220 } from '../migrations/1764000000220-products-and-orders.js';
import { HandOverLeads1764000000260 } from '../migrations/1764000000260-hand-over-leads.js';
import { Convey1764000000261 } from '../migrations/1764000000261-convey.js';
import { callParts } from './calls/calls-parts.js';
import { TellOthersOfLeads1764000000241 } from '../migrations/1764000000241-tell-others-of-leads.js';
import { ContactActivityController } from './contact-activity/contact-activity.controller.js';
import { ContactActivityQuery } from './contact-activity/contact-activity.query.js';
import { conveyorParts } from './conveyor/conveyor-parts.js';
import { CloseEngagementWhenRegistrationCancelled } from './engagements/close-engagement-when-registration-cancelled.handler.js';
import { CountTouchWhenTouchMade } from './engagements/count-touch-when-touch-made.handler.js';
import { CountTouchWhenTouchSent } from './engagements/count-touch-when-touch-sent.handler.js';
import { Engagements } from './engagements/engagements.js';
import { Touches } from './engagements/touches.js';
import { NoteAnswerWhenPollAnswered } from './engagements/note-answer-when-poll-answered.handler.js';
import { NoteMinutesWhenAttendeeLeft } from './engagements/note-minutes-when-attendee-left.handler.js';
import { NotePresenceWhenAttendeeJoined } from './engagements/note-presence-when-attendee-joined.handler.js';
import { NoteQuestionWhenQuestionAsked } from './engagements/note-question-when-question-asked.handler.js';
import { OpenEngagementWhenRegistrationConfirmed } from './engagements/open-engagement-when-registration-confirmed.handler.js';
import { SettleEngagementWhenAttendanceSettled } from './engagements/settle-engagement-when-attendance-settled.handler.js';
import { AddVisitorsWhenPageVisited } from './funnels/add-visitors-when-page-visited.handler.js';
import { FunnelOf } from './funnels/funnel.query.js';
import { FunnelsController } from './funnels/funnels.controller.js';
import { hotListParts } from './hot-lists/hot-list-parts.js';
import { leadControllers, leadParts } from './leads/leads-parts.js';
import { handOffParts } from './hand-offs/hand-offs-parts.js';
import { ChangeOffer } from './offers/change-offer.use-case.js';
import { CreateOffer } from './offers/create-offer.use-case.js';
import { ListOffers } from './offers/list-offers.query.js';
import { OffersConfig } from './offers.config.js';
import { Offer } from './offers/offer.entity.js';
import { OffersController } from './offers/offers.controller.js';
import { WithdrawOffer } from './offers/withdraw-offer.use-case.js';
import { orderParts } from './orders/order-parts.js';
import { OrdersController } from './orders/orders.controller.js';
import { PaymentEventsController } from './payment-events/payment-events.controller.js';
import { ApplyPaymentMessage } from './payment-events/apply-payment-message.js';
import { ReceivePaymentEvent } from './payment-events/receive-payment-event.use-case.js';
import { ShowPaymentEndpoint } from './payment-events/show-payment-endpoint.query.js';
import { AskPrice } from './presentations/ask-price.query.js';
import { ClickOffer } from './presentations/click-offer.use-case.js';
import { OfferPageController } from './presentations/offer-page.controller.js';
import { OpenPersonalOffer } from './presentations/open-personal-offer.use-case.js';
import { OrderOffer } from './presentations/order-offer.use-case.js';
import { PersonalOffers } from './presentations/personal-offers.js';
import { PresentOfferWhenAttendeeJoined } from './presentations/present-offer-when-attendee-joined.handler.js';
import { PresentOfferWhenOfferPushed } from './presentations/present-offer-when-offer-pushed.handler.js';
import { PresentOfferWhenRegistrationConfirmed } from './presentations/present-offer-when-registration-confirmed.handler.js';
import { PresentOfferWhenTouchSent } from './presentations/present-offer-when-touch-sent.handler.js';
import { Presentations } from './presentations/presentations.js';
import { PublicOffersController } from './presentations/public-offers.controller.js';
import { productParts } from './products/product-parts.js';
import { ProductsController } from './products/products.controller.js';
import { DescribeWhenContactDescribed } from './profiles/describe-when-contact-described.handler.js';
import { KeepCodeWordWhenCodeWordAccepted } from './profiles/keep-code-word-when-code-word-accepted.handler.js';
import { KnowContactWhenContactCaptured } from './profiles/know-contact-when-contact-captured.handler.js';
import { MarkWhenContactMarked } from './profiles/mark-when-contact-marked.handler.js';
import { Profiles } from './profiles/profiles.js';
import { ResubscribeWhenResubscribed } from './profiles/resubscribe-when-resubscribed.handler.js';
import { Subscriptions } from './profiles/subscriptions.js';
import { TagWhenContactTagged } from './profiles/tag-when-contact-tagged.handler.js';
import { UnsubscribeWhenUnsubscribed } from './profiles/unsubscribe-when-unsubscribed.handler.js';
import { scoringControllers, scoringParts } from './scoring-rules/scoring-parts.js';
import { salesTeamParts } from './sales-team/sales-team-parts.js';
import { salesDeliveryParts } from './sales-deliveries/sales-delivery-parts.js';
import { Scores } from './scores/scores.js';
import { KeepMembershipsCurrent } from './segment-members/keep-memberships.job.js';
import { KeepMemberships } from './segment-members/keep-memberships.js';
import { ListMembers } from './segment-members/list-members.query.js';
import { SegmentChecks } from './segment-members/segment-checks.js';
import { SegmentMembersController } from './segment-members/segment-members.controller.js';
import { TellMemberships } from './segment-members/tell-memberships.js';
import { AnnounceSegmentsWhenAttendanceSettled } from './segments/announce-segments-when-attendance-settled.handler.js';
import { ChangeSegment } from './segments/change-segment.use-case.js';
import { CreateSegment } from './segments/create-segment.use-case.js';
import { DeleteSegment } from './segments/delete-segment.use-case.js';
import { ListSegments } from './segments/list-segments.query.js';
import { PreviewRule } from './segments/preview-rule.query.js';
import { RestoreSegment } from './segments/restore-segment.use-case.js';
import { SegmentMemberships } from './segments/segment-memberships.js';
import { SegmentRulesController } from './segments/segment-rules.controller.js';
import { SegmentsController } from './segments/segments.controller.js';
import { Segments } from './segments/segments.js';
import { WriteSegment } from './segments/write-segment.js';
import { stripePaymentParts } from './stripe-payments/stripe-payment-parts.js';
import { StripePaymentsController } from './stripe-payments/stripe-payments.controller.js';
import { CancelSessionWhenSessionCancelled } from './sessions/cancel-session-when-session-cancelled.handler.js';
import { CloseSessionWhenSessionEnded } from './sessions/close-session-when-session-ended.handler.js';
import { KnowWebinarWhenWebinarPublished } from './sessions/know-webinar-when-webinar-published.handler.js';
import { ListSessionWhenSessionScheduled } from './sessions/list-session-when-session-scheduled.handler.js';
import { NoteOfferWhenOfferPushed } from './sessions/note-offer-when-offer-pushed.handler.js';
import { OpenSessionWhenSessionStarted } from './sessions/open-session-when-session-started.handler.js';
import { ShiftSessionWhenSessionMoved } from './sessions/shift-session-when-session-moved.handler.js';

const persistence = PersistenceModule.forService({
  schema: 'offers',
  entities: [Offer],
  migrations: [
    ...messagingMigrations,
    FollowTheFunnel1764000000000,
    Sell1764000000001,
    LeaveRoomForUpdates1764000000002,
    CountVisitors1764000000010,
    SegmentsByRule1764000000100,
    KnowLeads1764000000200,
    ScoresByRules1764000000201,
    CountHotLists1764000000202,
    ProductsAndOrders1764000000220,
    LookAtHotLists1764000000240,
    TellOthersOfLeads1764000000241,
    HandOverLeads1764000000260,
    Convey1764000000261,
  ],
});

/** What the facts of the others say about people; written by these alone, and made anew by replay. */
const projections = [
  KnowWebinarWhenWebinarPublished,
  ListSessionWhenSessionScheduled,
  ShiftSessionWhenSessionMoved,
  CancelSessionWhenSessionCancelled,
  OpenSessionWhenSessionStarted,
  CloseSessionWhenSessionEnded,
  NoteOfferWhenOfferPushed,
  OpenEngagementWhenRegistrationConfirmed,
  CloseEngagementWhenRegistrationCancelled,
  NotePresenceWhenAttendeeJoined,
  NoteMinutesWhenAttendeeLeft,
  NoteAnswerWhenPollAnswered,
  NoteQuestionWhenQuestionAsked,
  SettleEngagementWhenAttendanceSettled,
  CountTouchWhenTouchSent,
  CountTouchWhenTouchMade,
  AddVisitorsWhenPageVisited,
  KnowContactWhenContactCaptured,
  DescribeWhenContactDescribed,
  TagWhenContactTagged,
  MarkWhenContactMarked,
  UnsubscribeWhenUnsubscribed,
  ResubscribeWhenResubscribed,
  KeepCodeWordWhenCodeWordAccepted,
  ...actProjections,
  ...salesTeamParts.projections,
];
const readModels = [
  'webinar',
  'session',
  'contact',
  'touch',
  'engagement',
  'poll_answer',
  'question',
  'score_entry',
  'page_traffic',
  'contact_tag',
  'contact_attribute',
  'accepted_code_word',
  'contact_act',
  ...salesTeamParts.readModels,
];

/** What leads to facts of our own. They come after the projections, because they read what those have just written. */
const reactions = [
  PresentOfferWhenRegistrationConfirmed,
  PresentOfferWhenAttendeeJoined,
  PresentOfferWhenOfferPushed,
  PresentOfferWhenTouchSent,
  AnnounceSegmentsWhenAttendanceSettled,
  ...handOffParts.reactions,
];

const parts = [
  ...leadParts,
  ...scoringParts,
  ...actParts,
  Scores,
  Engagements,
  Touches,
  Profiles,
  Subscriptions,
  Segments,
  SegmentChecks,
  SegmentMemberships,
  KeepMemberships,
  TellMemberships,
  KeepMembershipsCurrent,
  WriteSegment,
  Presentations,
  PersonalOffers,
  ApplyPaymentMessage,
];
const useCases = [
  CreateOffer,
  ChangeOffer,
  OpenPersonalOffer,
  ClickOffer,
  WithdrawOffer,
  OrderOffer,
  ReceivePaymentEvent,
  CreateSegment,
  ChangeSegment,
  DeleteSegment,
  RestoreSegment,
];
const queries = [
  ListOffers,
  AskPrice,
  ShowPaymentEndpoint,
  FunnelOf,
  ContactActivityQuery,
  ListSegments,
  ListMembers,
  PreviewRule,
];

/** From behaviour to money: who is hot and why, what they are offered until when, and what they bought. */
@Module({
  imports: [persistence, MessagingModule.forService({ service: 'offers', persistence, readModels })],
  controllers: [
    ProductsController,
    OffersController,
    PublicOffersController,
    OfferPageController,
    OrdersController,
    PaymentEventsController,
    ...hotListParts.controllers,
    StripePaymentsController,
    ...salesDeliveryParts.controllers,
    FunnelsController,
    ContactActivityController,
    SegmentRulesController,
    SegmentMembersController,
    SegmentsController,
    ...leadControllers,
    ...scoringControllers,
    ...salesTeamParts.controllers,
    ...handOffParts.controllers,
    ...callParts.controllers,
    ...conveyorParts.controllers,
  ],
  providers: [
    provideConfig(OffersConfig),
    ...productParts,
    ...orderParts,
    ...stripePaymentParts,
    ...hotListParts.providers,
    ...parts,
    ...useCases,
    ...queries,
    ...projections,
    ...reactions,
    ...salesTeamParts.providers,
    ...handOffParts.providers,
    ...callParts.providers,
    ...conveyorParts.providers,
    ...salesDeliveryParts.providers,
  ],
})
export class OffersModule {}
