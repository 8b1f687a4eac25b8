import { Module, type Provider, type Type } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@funnelcast/messaging';
import { PersistenceModule } from '@funnelcast/persistence';
import { provideConfig } from '@funnelcast/service-kit';
import { offersMigrations } from '../migrations/index.js';
import { actParts, actProjections } from './acts/acts-parts.js';
import { callParts } from './calls/calls-parts.js';
import { offerParts } from './offers/offer-parts.js';
import { paymentEventParts } from './payment-events/payment-event-parts.js';
import { segmentParts } from './segments/segment-parts.js';
import { ContactActivityController } from './contact-activity/contact-activity.controller.js';
import { ContactActivityQuery } from './contact-activity/contact-activity.query.js';
import { conveyorParts } from './conveyor/conveyor-parts.js';
import { CloseEngagementWhenRegistrationCancelled } from './engagements/close-engagement-when-registration-cancelled.handler.js';
import { CountMinutesInRoom } from './engagements/count-minutes-in-room.js';
import { KeepMinutesCurrent } from './engagements/keep-minutes.job.js';
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
import { leadParts } from './leads/leads-parts.js';
import { handOffParts } from './hand-offs/hand-offs-parts.js';
import { disqualificationParts } from './disqualifications/disqualifications-parts.js';
import { OffersConfig } from './offers.config.js';
import { Offer } from './offers/offer.entity.js';
import { orderParts } from './orders/order-parts.js';
import { productParts } from './products/product-parts.js';
import { AllowCallsWhenChannelJoined } from './profiles/allow-calls-when-channel-joined.handler.js';
import { DeclineCallsWhenChannelLeft } from './profiles/decline-calls-when-channel-left.handler.js';
import { DeclinedCalls } from './profiles/declined-calls.js';
import { DescribeWhenContactDescribed } from './profiles/describe-when-contact-described.handler.js';
import { KeepCodeWordWhenCodeWordAccepted } from './profiles/keep-code-word-when-code-word-accepted.handler.js';
import { KnowContactWhenContactCaptured } from './profiles/know-contact-when-contact-captured.handler.js';
import { MarkWhenContactMarked } from './profiles/mark-when-contact-marked.handler.js';
import { Profiles } from './profiles/profiles.js';
import { ResubscribeWhenResubscribed } from './profiles/resubscribe-when-resubscribed.handler.js';
import { Subscriptions } from './profiles/subscriptions.js';
import { TagWhenContactTagged } from './profiles/tag-when-contact-tagged.handler.js';
import { UnsubscribeWhenUnsubscribed } from './profiles/unsubscribe-when-unsubscribed.handler.js';
import { scoringParts } from './scoring-rules/scoring-parts.js';
import { salesTeamParts } from './sales-team/sales-team-parts.js';
import { salesDeliveryParts } from './sales-deliveries/sales-delivery-parts.js';
import { Scores } from './scores/scores.js';
import { stripePaymentParts } from './stripe-payments/stripe-payment-parts.js';
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
  migrations: [...messagingMigrations, ...offersMigrations],
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
  DeclineCallsWhenChannelLeft,
  AllowCallsWhenChannelJoined,
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
  'score_ledger',
  'page_traffic',
  'contact_tag',
  'contact_attribute',
  'accepted_code_word',
  'contact_act',
  'contact_summary',
  ...salesTeamParts.readModels,
];

/** What leads to facts of our own. They come after the projections, because they read what those have just written. */
const reactions = [...offerParts.reactions, ...segmentParts.reactions, ...handOffParts.reactions];

/** From what people do to what sales makes of it; each feature lists its own. */
const features = [
  productParts,
  offerParts,
  orderParts,
  paymentEventParts,
  stripePaymentParts,
  segmentParts,
  scoringParts,
  leadParts,
  disqualificationParts,
  hotListParts,
  salesTeamParts,
  handOffParts,
  callParts,
  conveyorParts,
  salesDeliveryParts,
];
const parts = [
  ...actParts,
  Scores,
  Engagements,
  CountMinutesInRoom,
  KeepMinutesCurrent,
  Touches,
  Profiles,
  Subscriptions,
  DeclinedCalls,
  FunnelOf,
  ContactActivityQuery,
];

/** From behaviour to money: who is hot and why, what they are offered until when, and what they bought. */
@Module({
  imports: [persistence, MessagingModule.forService({ service: 'offers', persistence, readModels })],
  controllers: [
    FunnelsController,
    ContactActivityController,
    ...features.flatMap(({ controllers }): Type[] => controllers),
  ],
  providers: [
    provideConfig(OffersConfig),
    ...parts,
    ...features.flatMap(({ providers }): Provider[] => providers),
    ...projections,
    ...reactions,
  ],
})
export class OffersModule {}
