import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@funnelcast/messaging';
import { PersistenceModule } from '@funnelcast/persistence';
import { FollowTheFunnel1764000000000 } from '../migrations/1764000000000-follow-the-funnel.js';
import { Sell1764000000001 } from '../migrations/1764000000001-sell.js';
import { LeaveRoomForUpdates1764000000002 } from '../migrations/1764000000002-leave-room-for-updates.js';
import { CountVisitors1764000000010 } from '../migrations/1764000000010-count-visitors.js';
import { SegmentsByRule1764000000100 } from '../migrations/1764000000100-segments-by-rule.js';
import { KnowLeads1764000000200 } from '../migrations/1764000000200-know-leads.js';
import { LookAtHotLists1764000000240 } from '../migrations/1764000000240-look-at-hot-lists.js';
import { TellOthersOfLeads1764000000241 } from '../migrations/1764000000241-tell-others-of-leads.js';
import { ContactActivityController } from './contact-activity/contact-activity.controller.js';
import { ContactActivityQuery } from './contact-activity/contact-activity.query.js';
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
import { ChangeOffer } from './offers/change-offer.use-case.js';
import { CreateOffer } from './offers/create-offer.use-case.js';
import { ListOffers } from './offers/list-offers.query.js';
import { Offer } from './offers/offer.entity.js';
import { OffersController } from './offers/offers.controller.js';
import { CustomerOrder } from './orders/customer-order.entity.js';
import { ListOrders } from './orders/list-orders.query.js';
import { Orders } from './orders/orders.js';
import { OrdersController } from './orders/orders.controller.js';
import { RecordOrder } from './orders/record-order.use-case.js';
import { PaymentEventsController } from './payment-events/payment-events.controller.js';
import { ReceivePaymentEvent } from './payment-events/receive-payment-event.use-case.js';
import { ShowPaymentEndpoint } from './payment-events/show-payment-endpoint.query.js';
import { ClickOffer } from './presentations/click-offer.use-case.js';
import { OfferPageController } from './presentations/offer-page.controller.js';
import { OpenPersonalOffer } from './presentations/open-personal-offer.use-case.js';
import { PersonalOffers } from './presentations/personal-offers.js';
import { PresentOfferWhenAttendeeJoined } from './presentations/present-offer-when-attendee-joined.handler.js';
import { PresentOfferWhenOfferPushed } from './presentations/present-offer-when-offer-pushed.handler.js';
import { PresentOfferWhenRegistrationConfirmed } from './presentations/present-offer-when-registration-confirmed.handler.js';
import { PresentOfferWhenTouchSent } from './presentations/present-offer-when-touch-sent.handler.js';
import { Presentations } from './presentations/presentations.js';
import { PublicOffersController } from './presentations/public-offers.controller.js';
import { DescribeWhenContactDescribed } from './profiles/describe-when-contact-described.handler.js';
import { KeepCodeWordWhenCodeWordAccepted } from './profiles/keep-code-word-when-code-word-accepted.handler.js';
import { KnowContactWhenContactCaptured } from './profiles/know-contact-when-contact-captured.handler.js';
import { MarkWhenContactMarked } from './profiles/mark-when-contact-marked.handler.js';
import { Profiles } from './profiles/profiles.js';
import { ResubscribeWhenResubscribed } from './profiles/resubscribe-when-resubscribed.handler.js';
import { Subscriptions } from './profiles/subscriptions.js';
import { TagWhenContactTagged } from './profiles/tag-when-contact-tagged.handler.js';
import { UnsubscribeWhenUnsubscribed } from './profiles/unsubscribe-when-unsubscribed.handler.js';
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
import { CancelSessionWhenSessionCancelled } from './sessions/cancel-session-when-session-cancelled.handler.js';
import { CloseSessionWhenSessionEnded } from './sessions/close-session-when-session-ended.handler.js';
import { KnowWebinarWhenWebinarPublished } from './sessions/know-webinar-when-webinar-published.handler.js';
import { ListSessionWhenSessionScheduled } from './sessions/list-session-when-session-scheduled.handler.js';
import { NoteOfferWhenOfferPushed } from './sessions/note-offer-when-offer-pushed.handler.js';
import { OpenSessionWhenSessionStarted } from './sessions/open-session-when-session-started.handler.js';
import { ShiftSessionWhenSessionMoved } from './sessions/shift-session-when-session-moved.handler.js';

const persistence = PersistenceModule.forService({
  schema: 'offers',
  entities: [Offer, CustomerOrder],
  migrations: [
    ...messagingMigrations,
    FollowTheFunnel1764000000000,
    Sell1764000000001,
    LeaveRoomForUpdates1764000000002,
    CountVisitors1764000000010,
    SegmentsByRule1764000000100,
    KnowLeads1764000000200,
    LookAtHotLists1764000000240,
    TellOthersOfLeads1764000000241,
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
];

/** What leads to facts of our own. They come after the projections, because they read what those have just written. */
const reactions = [
  PresentOfferWhenRegistrationConfirmed,
  PresentOfferWhenAttendeeJoined,
  PresentOfferWhenOfferPushed,
  PresentOfferWhenTouchSent,
  AnnounceSegmentsWhenAttendanceSettled,
];

const parts = [
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
  Orders,
];
const useCases = [
  CreateOffer,
  ChangeOffer,
  OpenPersonalOffer,
  ClickOffer,
  RecordOrder,
  ReceivePaymentEvent,
  CreateSegment,
  ChangeSegment,
  DeleteSegment,
  RestoreSegment,
];
const queries = [
  ListOffers,
  ListOrders,
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
    OffersController,
    PublicOffersController,
    OfferPageController,
    OrdersController,
    PaymentEventsController,
    ...hotListParts.controllers,
    ...salesDeliveryParts.controllers,
    FunnelsController,
    ContactActivityController,
    SegmentRulesController,
    SegmentMembersController,
    SegmentsController,
  ],
  providers: [
    ...parts,
    ...useCases,
    ...queries,
    ...projections,
    ...reactions,
    ...hotListParts.providers,
    ...salesDeliveryParts.providers,
  ],
})
export class OffersModule {}
