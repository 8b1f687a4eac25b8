import { Module } from '@nestjs/common';
import { messagingMigrations, MessagingModule } from '@funnelcast/messaging';
import { PersistenceModule } from '@funnelcast/persistence';
import { provideConfig } from '@funnelcast/service-kit';
import { DescribeWhenContactDescribed } from './contacts/describe-when-contact-described.handler.js';
import { TagWhenContactTagged } from './contacts/tag-when-contact-tagged.handler.js';
import { happeningHandlers } from './happenings/happening-handlers.js';
import { ClaimDue } from './scheduling/claim-due.js';
import { EnterSegmentWhenSegmentEntered } from './segments/enter-segment-when-segment-entered.handler.js';
import { EnterSegmentWhenSegmentEnteredV1 } from './segments/enter-segment-when-segment-entered.v1.handler.js';
import { LeaveSegmentWhenSegmentLeftV1 } from './segments/leave-segment-when-segment-left.v1.handler.js';
import { LeaveSegmentWhenSegmentLeft } from './segments/leave-segment-when-segment-left.handler.js';
import { FollowUpWhenAttendanceSettled } from './attendances/follow-up-when-attendance-settled.handler.js';
import { remindersMigrations } from '../migrations/index.js';
import { personalSequenceParts } from './definitions/personal-sequence-parts.js';
import { walkParts } from './enrolments/walk-parts.js';
import { mailParts } from './mail/mail-parts.js';
import { channelParts } from './channels/channel-parts.js';
import { postedLetterParts } from './posted-letters/posted-letter-parts.js';
import { replyParts } from './replies/reply-parts.js';
import { taskParts } from './tasks/task-parts.js';
import { Contacts } from './contacts/contacts.js';
import { KeepContactWhenCaptured } from './contacts/keep-contact-when-captured.handler.js';
import { ClaimDueSteps } from './enrolments/claim-due-steps.js';
import { EnrolWhenRegistrationConfirmed } from './enrolments/enrol-when-registration-confirmed.handler.js';
import { Enrolments } from './enrolments/enrolments.js';
import { StopWhenRegistrationCancelled } from './enrolments/stop-when-registration-cancelled.handler.js';
import { FindLettersAhead } from './letters/find-letters-ahead.query.js';
import { LetterRenderer } from './letters/letter-renderer.js';
import { LettersAheadController } from './letters/letters-ahead.controller.js';
import { PersonalLinks } from './letters/personal-links.js';
import { WriteLetter } from './letters/write-letter.js';
import { KeepOfferWhenPublished } from './offers/keep-offer-when-published.handler.js';
import { KeepOfferWhenPublishedV2 } from './offers/keep-offer-when-published-v2.handler.js';
import { MoveDeadlineWhenDeadlineMoved } from './offers/move-deadline-when-deadline-moved.handler.js';
import { SpareBuyerWhenOrderPaid } from './offers/spare-buyer-when-order-paid.handler.js';
import { SpareBuyerWhenOrderPaidV2 } from './offers/spare-buyer-when-order-paid-v2.handler.js';
import { ChangePreferences } from './preferences/change-preferences.use-case.js';
import { MailChoices } from './preferences/mail-choices.js';
import { OneClickForm } from './preferences/one-click-form.js';
import { PreferencePagesController } from './preferences/preference-pages.controller.js';
import { PreferencesController } from './preferences/preferences.controller.js';
import { ReadPreferences } from './preferences/read-preferences.query.js';
import { RemindersConfig } from './reminders.config.js';
import { DueSignal } from './scheduling/due-signal.js';
import { ScheduleDueTouches } from './scheduling/schedule-due-touches.job.js';
import { FindSequence } from './sequences/find-sequence.query.js';
import { ListSequences } from './sequences/list-sequences.query.js';
import { PreviewStep } from './sequences/preview-step.query.js';
import { ReplaceSequence } from './sequences/replace-sequence.use-case.js';
import { SequencesController } from './sequences/sequences.controller.js';
import { Sequences } from './sequences/sequences.js';
import { CancelWavesWhenSessionCancelled } from './sessions/cancel-waves-when-session-cancelled.handler.js';
import { FollowUpWhenSessionEnded } from './sessions/follow-up-when-session-ended.handler.js';
import { KeepTitleWhenWebinarPublished } from './sessions/keep-title-when-webinar-published.handler.js';
import { MoveWavesWhenSessionMoved } from './sessions/move-waves-when-session-moved.handler.js';
import { PlanWavesWhenSessionScheduled } from './sessions/plan-waves-when-session-scheduled.handler.js';
import { SayWeAreLiveWhenSessionStarted } from './sessions/say-we-are-live-when-session-started.handler.js';
import { Sessions } from './sessions/sessions.js';
import { DeliverLetter } from './touches/deliver-letter.js';
import { DeliverOnChannel } from './touches/deliver-on-channel.js';
import { DeliverTouch } from './touches/deliver-touch.js';
import { LeaseDueTouches } from './touches/lease-due-touches.js';
import { ListTouches } from './touches/list-touches.query.js';
import { RecordOutcomes } from './touches/record-outcomes.js';
import { SendDueTouches } from './touches/send-due-touches.job.js';
import { SendingParts } from './touches/sending-parts.js';
import { TouchesController } from './touches/touches.controller.js';
import { ClaimDueWaves } from './waves/claim-due-waves.js';
import { Waves } from './waves/waves.js';
import { LayLadderWhenWorkspaceOpened } from './workspaces/lay-ladder-when-workspace-opened.handler.js';

const persistence = PersistenceModule.forService({
  schema: 'reminders',
  entities: [],
  migrations: [...messagingMigrations, ...remindersMigrations],
});

const handlers = [
  LayLadderWhenWorkspaceOpened,
  KeepContactWhenCaptured,
  KeepTitleWhenWebinarPublished,
  PlanWavesWhenSessionScheduled,
  MoveWavesWhenSessionMoved,
  CancelWavesWhenSessionCancelled,
  EnrolWhenRegistrationConfirmed,
  StopWhenRegistrationCancelled,
  SayWeAreLiveWhenSessionStarted,
  FollowUpWhenSessionEnded,
  FollowUpWhenAttendanceSettled,
  KeepOfferWhenPublished,
  KeepOfferWhenPublishedV2,
  SpareBuyerWhenOrderPaid,
  SpareBuyerWhenOrderPaidV2,
  MoveDeadlineWhenDeadlineMoved,
  TagWhenContactTagged,
  DescribeWhenContactDescribed,
  ...happeningHandlers,
  EnterSegmentWhenSegmentEntered,
  EnterSegmentWhenSegmentEnteredV1,
  LeaveSegmentWhenSegmentLeft,
  LeaveSegmentWhenSegmentLeftV1,
];

const sequences = [Sequences, ListSequences, FindSequence, PreviewStep, ReplaceSequence];
const planning = [
  ClaimDue,
  Contacts,
  Sessions,
  Waves,
  Enrolments,
  ClaimDueWaves,
  ClaimDueSteps,
  DueSignal,
  ScheduleDueTouches,
];
const letters = [FindLettersAhead, LetterRenderer, PersonalLinks, WriteLetter];
const touches = [
  LeaseDueTouches,
  DeliverLetter,
  DeliverOnChannel,
  DeliverTouch,
  RecordOutcomes,
  SendingParts,
  SendDueTouches,
  ListTouches,
];
const preferences = [ReadPreferences, ChangePreferences, MailChoices, OneClickForm];
/** Brings people in and carries on afterwards: sequences of letters, each sent once, at its time or not at all. */
@Module({
  imports: [
    persistence,
    MessagingModule.forService({
      service: 'reminders',
      persistence,
      readModels: ['webinar', 'offer', 'purchase', 'purchased_offer'],
    }),
  ],
  controllers: [
    SequencesController,
    TouchesController,
    PreferencesController,
    PreferencePagesController,
    ...personalSequenceParts.controllers,
    ...walkParts.controllers,
    ...mailParts.controllers,
    ...channelParts.controllers,
    ...taskParts.controllers,
    ...postedLetterParts.controllers,
    ...replyParts.controllers,
    LettersAheadController,
  ],
  providers: [
    provideConfig(RemindersConfig),
    ...handlers,
    ...sequences,
    ...planning,
    ...letters,
    ...touches,
    ...preferences,
    ...personalSequenceParts.providers,
    ...walkParts.providers,
    ...mailParts.providers,
    ...channelParts.providers,
    ...taskParts.providers,
    ...postedLetterParts.providers,
    ...replyParts.providers,
  ],
})
export class RemindersModule {}
