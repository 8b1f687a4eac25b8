import { MessagingModule, messagingMigrations } from '@funnelcast/messaging';
import { PersistenceModule } from '@funnelcast/persistence';
import { provideConfig } from '@funnelcast/service-kit';
import { Module } from '@nestjs/common';
import { CreateRooms1795300000000 } from '../migrations/1795300000000-create-rooms.js';
import { FindVisitsOfAContact1795300000020 } from '../migrations/1795300000020-find-visits-of-a-contact.js';
import { AttendanceConfig } from './attendance.config.js';
import { ContactVisitsController } from './contact-visits/contact-visits.controller.js';
import { ListContactVisits } from './contact-visits/list-contact-visits.query.js';
import { AskQuestion } from './conversations/ask-question.use-case.js';
import { ConversationsController } from './conversations/conversations.controller.js';
import { MarkQuestionAnswered } from './conversations/mark-question-answered.use-case.js';
import { ReopenQuestion } from './conversations/reopen-question.use-case.js';
import { SayInRoom } from './conversations/say-in-room.use-case.js';
import { AudienceQueries } from './live/audience-queries.js';
import { Doorkeeper } from './live/doorkeeper.js';
import { MessageHandling } from './live/message-handling.js';
import { RoomAudiences } from './live/room-audiences.js';
import { RoomConnections } from './live/room-connections.js';
import { RoomDoor } from './live/room-door.js';
import { RoomGateway } from './live/room-gateway.js';
import { RoomNotices } from './live/room-notices.js';
import { SessionNews } from './live/session-news.js';
import { KeepOfferWhenPublished } from './offers/keep-offer-when-published.handler.js';
import { OfferCard } from './offers/offer-card.entity.js';
import { OfferInvitations } from './offers/offer-invitations.js';
import { OpenOffer } from './offers/open-offer.use-case.js';
import { TellBuyerWhenOrderPaid } from './offers/tell-buyer-when-order-paid.handler.js';
import { TellBuyerWhenOrderRefunded } from './offers/tell-buyer-when-order-refunded.handler.js';
import { CastVote } from './polls/cast-vote.use-case.js';
import { ClosePoll } from './polls/close-poll.use-case.js';
import { OpenPoll } from './polls/open-poll.use-case.js';
import { Poll, PollOption } from './polls/poll.entity.js';
import { PollsController } from './polls/polls.controller.js';
import { PreparePoll } from './polls/prepare-poll.use-case.js';
import { AnnounceDepartures } from './presence/announce-departures.use-case.js';
import { AttendeesController } from './presence/attendees.controller.js';
import { CloseOrphanedSpans } from './presence/close-orphaned-spans.use-case.js';
import { EnterRoom } from './presence/enter-room.use-case.js';
import { LeaveRoom } from './presence/leave-room.use-case.js';
import { ListAttendees } from './presence/list-attendees.query.js';
import { PresenceWatch } from './presence/presence-watch.js';
import { RoomHost } from './presence/room-host.js';
import { RoomWatch } from './presence/room-watch.job.js';
import { EndForgottenSessions } from './rooms/end-forgotten-sessions.use-case.js';
import { EndSession } from './rooms/end-session.use-case.js';
import { FindPlace } from './rooms/find-place.query.js';
import { FindRoomPage } from './rooms/find-room-page.query.js';
import { JoinPageController } from './rooms/join-page.controller.js';
import { PublicRoomsController } from './rooms/public-rooms.controller.js';
import { PushOffer } from './rooms/push-offer.use-case.js';
import { ReadAttendeeRoom } from './rooms/read-attendee-room.query.js';
import { ReadConsole } from './rooms/read-console.query.js';
import { RoomKeeping } from './rooms/room-keeping.job.js';
import { Room } from './rooms/room.entity.js';
import { RoomsController } from './rooms/rooms.controller.js';
import { StartSession } from './rooms/start-session.use-case.js';
import { AdmitWhenRegistrationConfirmed } from './sessions/admit-when-registration-confirmed.handler.js';
import { CloseRoomWhenSessionCancelled } from './sessions/close-room-when-session-cancelled.handler.js';
import { MoveRoomWhenSessionMoved } from './sessions/move-room-when-session-moved.handler.js';
import { EndRoomWhenSessionCancelled } from './sessions/end-room-when-session-cancelled.handler.js';
import { OpenRoomWhenSessionScheduled } from './sessions/open-room-when-session-scheduled.handler.js';
import { RelabelRoomsWhenWebinarPublished } from './sessions/relabel-rooms-when-webinar-published.handler.js';
import { Session } from './sessions/session.entity.js';
import { TurnAwayWhenRegistrationCancelled } from './sessions/turn-away-when-registration-cancelled.handler.js';
import { AnnounceAttendance } from './settlements/announce-attendance.use-case.js';
import { AttendanceAnnouncements } from './settlements/attendance-announcements.job.js';
import { AttendanceRuleController } from './settlements/attendance-rule.controller.js';
import { AttendanceRule } from './settlements/attendance-rule.entity.js';
import { ReadAttendanceRule } from './settlements/read-attendance-rule.query.js';
import { SetAttendanceRule } from './settlements/set-attendance-rule.use-case.js';
import { SettleLatecomersWhenRegistrationConfirmed } from './settlements/settle-latecomers-when-registration-confirmed.handler.js';

const persistence = PersistenceModule.forService({
  schema: 'attendance',
  entities: [Session, OfferCard, Room, Poll, PollOption, AttendanceRule],
  migrations: [...messagingMigrations, CreateRooms1795300000000, FindVisitsOfAContact1795300000020],
});

/** The room of a session: who was there, what they said and answered, and what that amounts to. */
@Module({
  imports: [
    persistence,
    MessagingModule.forService({
      service: 'attendance',
      persistence,
      readModels: ['session', 'attendee', 'offer'],
    }),
  ],
  controllers: [
    AttendanceRuleController,
    AttendeesController,
    ContactVisitsController,
    ConversationsController,
    JoinPageController,
    PollsController,
    PublicRoomsController,
    RoomsController,
  ],
  providers: [
    provideConfig(AttendanceConfig),
    // Reactions to facts of others, in the order in which they need each other's rows
    OpenRoomWhenSessionScheduled,
    MoveRoomWhenSessionMoved,
    CloseRoomWhenSessionCancelled,
    EndRoomWhenSessionCancelled,
    RelabelRoomsWhenWebinarPublished,
    AdmitWhenRegistrationConfirmed,
    TurnAwayWhenRegistrationCancelled,
    KeepOfferWhenPublished,
    TellBuyerWhenOrderPaid,
    TellBuyerWhenOrderRefunded,
    SettleLatecomersWhenRegistrationConfirmed,
    // The session
    StartSession,
    EndSession,
    EndForgottenSessions,
    PushOffer,
    RoomKeeping,
    ReadConsole,
    ReadAttendeeRoom,
    FindPlace,
    FindRoomPage,
    // Polls, questions, chat, offers
    PreparePoll,
    OpenPoll,
    ClosePoll,
    CastVote,
    AskQuestion,
    MarkQuestionAnswered,
    ReopenQuestion,
    SayInRoom,
    OpenOffer,
    OfferInvitations,
    // Presence
    RoomHost,
    EnterRoom,
    LeaveRoom,
    AnnounceDepartures,
    CloseOrphanedSpans,
    PresenceWatch,
    RoomWatch,
    ListAttendees,
    ListContactVisits,
    // Live connections
    RoomNotices,
    AudienceQueries,
    RoomAudiences,
    SessionNews,
    MessageHandling,
    RoomConnections,
    Doorkeeper,
    RoomDoor,
    RoomGateway,
    // Who attended
    AnnounceAttendance,
    AttendanceAnnouncements,
    ReadAttendanceRule,
    SetAttendanceRule,
  ],
})
export class AttendanceModule {}
