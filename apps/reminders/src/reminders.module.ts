import { Module } from '@nestjs/common';
import { messagingMigrations, MessagingModule } from '@funnelcast/messaging';
import { PersistenceModule } from '@funnelcast/persistence';
import { provideConfig } from '@funnelcast/service-kit';
import { KnowPeopleAndSessions1795306000000 } from '../migrations/1795306000000-know-people-and-sessions.js';
import { Remind1795306000001 } from '../migrations/1795306000001-remind.js';
import { CatchMail1795306000002 } from '../migrations/1795306000002-catch-mail.js';
import { LettersInLanguages1795306000003 } from '../migrations/1795306000003-letters-in-languages.js';
import { DeclineOffers1795306000030 } from '../migrations/1795306000030-decline-offers.js';
import { KeepHappenings1795306000040 } from '../migrations/1795306000040-keep-happenings.js';
import { WalkOnOnesOwnClock1795306000041 } from '../migrations/1795306000041-walk-on-ones-own-clock.js';
import { FindWalksByPersonAndSequence1795306000050 } from '../migrations/1795306000050-find-walks-by-person-and-sequence.js';
import { People } from './conditions/people.js';
import { DescribeWhenContactDescribed } from './contacts/describe-when-contact-described.handler.js';
import { TagWhenContactTagged } from './contacts/tag-when-contact-tagged.handler.js';
import { CheckDefinition } from './definitions/check-definition.js';
import { ControlSequence } from './definitions/control-sequence.use-case.js';
import { CreateSequence } from './definitions/create-sequence.use-case.js';
import { DraftsController } from './definitions/drafts.controller.js';
import { FindDraft } from './definitions/find-draft.query.js';
import { PersonalSequences } from './definitions/personal-sequences.js';
import { Plans } from './definitions/plans.js';
import { PublishSequence } from './definitions/publish-sequence.use-case.js';
import { SaveDraft } from './definitions/save-draft.use-case.js';
import { ListSequenceOverviews } from './definitions/sequence-overviews.query.js';
import { SequenceStatesController } from './definitions/sequence-states.controller.js';
import { DryRun } from './dry-runs/dry-run.query.js';
import { DryRunsController } from './dry-runs/dry-runs.controller.js';
import { LookAhead } from './dry-runs/look-ahead.query.js';
import { ControlEnrolment } from './enrolments/control-enrolment.use-case.js';
import { EnrolContacts } from './enrolments/enrol-contacts.use-case.js';
import { EnrolmentsController } from './enrolments/enrolments.controller.js';
import { ListEnrolments } from './enrolments/list-enrolments.query.js';
import { MoveEnrolments } from './enrolments/move-enrolments.use-case.js';
import { OpenEnrolments } from './enrolments/open-enrolments.js';
import { OpenTasks } from './enrolments/open-tasks.js';
import { RecheckWalks } from './enrolments/recheck-walks.js';
import { TimerTriggers } from './enrolments/timer-triggers.js';
import { WalkDueEnrolments } from './enrolments/walk-due-enrolments.js';
import { WriteAdvances } from './enrolments/write-advances.js';
import { happeningHandlers } from './happenings/happening-handlers.js';
import { ProgressController } from './progress/progress.controller.js';
import { ReadProgress } from './progress/sequence-progress.query.js';
import { ClaimDue } from './scheduling/claim-due.js';
import { EnterSegmentWhenSegmentEntered } from './segments/enter-segment-when-segment-entered.handler.js';
import { LeaveSegmentWhenSegmentLeft } from './segments/leave-segment-when-segment-left.handler.js';
import { SegmentMembers } from './segments/segment-members.js';
import { ListTooFewTouches } from './touch-policies/too-few-touches.query.js';
import { TouchPolicies } from './touch-policies/touch-policies.js';
import { TouchPoliciesController } from './touch-policies/touch-policies.controller.js';
import { FollowUpWhenAttendanceSettled } from './attendances/follow-up-when-attendance-settled.handler.js';
import { Contacts } from './contacts/contacts.js';
import { KeepContactWhenCaptured } from './contacts/keep-contact-when-captured.handler.js';
import { ClaimDueSteps } from './enrolments/claim-due-steps.js';
import { EnrolWhenRegistrationConfirmed } from './enrolments/enrol-when-registration-confirmed.handler.js';
import { Enrolments } from './enrolments/enrolments.js';
import { StopWhenRegistrationCancelled } from './enrolments/stop-when-registration-cancelled.handler.js';
import { Happenings } from './happenings/happenings.js';
import { FindLettersAhead } from './letters/find-letters-ahead.query.js';
import { LetterRenderer } from './letters/letter-renderer.js';
import { LettersAheadController } from './letters/letters-ahead.controller.js';
import { PersonalLinks } from './letters/personal-links.js';
import { WriteLetter } from './letters/write-letter.js';
import { MailProvider } from './mail/mail-provider.js';
import { CaughtMails } from './mailbox/caught-mails.query.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { SmtpCatcher } from './mailbox/smtp-catcher.js';
import { KeepOfferWhenPublished } from './offers/keep-offer-when-published.handler.js';
import { SpareBuyerWhenOrderPaid } from './offers/spare-buyer-when-order-paid.handler.js';
import { ChangePreferences } from './preferences/change-preferences.use-case.js';
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
  migrations: [
    ...messagingMigrations,
    KnowPeopleAndSessions1795306000000,
    Remind1795306000001,
    CatchMail1795306000002,
    LettersInLanguages1795306000003,
    DeclineOffers1795306000030,
    KeepHappenings1795306000040,
    WalkOnOnesOwnClock1795306000041,
    FindWalksByPersonAndSequence1795306000050,
  ],
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
  SpareBuyerWhenOrderPaid,
  TagWhenContactTagged,
  DescribeWhenContactDescribed,
  ...happeningHandlers,
  EnterSegmentWhenSegmentEntered,
  LeaveSegmentWhenSegmentLeft,
];

const sequences = [Sequences, ListSequences, FindSequence, PreviewStep, ReplaceSequence];
const definitions = [
  PersonalSequences,
  Plans,
  CheckDefinition,
  CreateSequence,
  FindDraft,
  SaveDraft,
  PublishSequence,
  ControlSequence,
  ListSequenceOverviews,
  ReadProgress,
  DryRun,
  LookAhead,
];
const walks = [
  Happenings,
  People,
  SegmentMembers,
  OpenEnrolments,
  OpenTasks,
  WalkDueEnrolments,
  WriteAdvances,
  RecheckWalks,
  TimerTriggers,
  EnrolContacts,
  ControlEnrolment,
  ListEnrolments,
  MoveEnrolments,
];
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
const letters = [
  FindLettersAhead,
  LetterRenderer,
  PersonalLinks,
  WriteLetter,
  MailProvider,
  SmtpCatcher,
  CaughtMails,
];
const touches = [LeaseDueTouches, DeliverTouch, RecordOutcomes, SendingParts, SendDueTouches, ListTouches];
const preferences = [ReadPreferences, ChangePreferences, OneClickForm];

/** Brings people in and carries on afterwards: sequences of letters, each sent once, at its time or not at all. */
@Module({
  imports: [
    persistence,
    MessagingModule.forService({
      service: 'reminders',
      persistence,
      readModels: ['webinar', 'offer', 'purchase'],
    }),
  ],
  controllers: [
    SequencesController,
    DraftsController,
    SequenceStatesController,
    ProgressController,
    EnrolmentsController,
    DryRunsController,
    TouchPoliciesController,
    TouchesController,
    PreferencesController,
    PreferencePagesController,
    MailboxController,
    LettersAheadController,
  ],
  providers: [
    provideConfig(RemindersConfig),
    ...handlers,
    ...sequences,
    ...planning,
    ...definitions,
    ...walks,
    TouchPolicies,
    ListTooFewTouches,
    ...letters,
    ...touches,
    ...preferences,
  ],
})
export class RemindersModule {}
