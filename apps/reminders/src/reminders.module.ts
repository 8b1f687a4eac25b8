import { Module } from '@nestjs/common';
import { messagingMigrations, MessagingModule } from '@funnelcast/messaging';
import { PersistenceModule } from '@funnelcast/persistence';
import { provideConfig } from '@funnelcast/service-kit';
import { KnowPeopleAndSessions1795306000000 } from '../migrations/1795306000000-know-people-and-sessions.js';
import { Remind1795306000001 } from '../migrations/1795306000001-remind.js';
import { CatchMail1795306000002 } from '../migrations/1795306000002-catch-mail.js';
import { LettersInLanguages1795306000003 } from '../migrations/1795306000003-letters-in-languages.js';
import { DeclineOffers1795306000030 } from '../migrations/1795306000030-decline-offers.js';
import { SendAsOwnDomain1795306000100 } from '../migrations/1795306000100-send-as-own-domain.js';
import { HearBounces1795306000101 } from '../migrations/1795306000101-hear-bounces.js';
import { FollowLinks1795306000102 } from '../migrations/1795306000102-follow-links.js';
import { FollowUpWhenAttendanceSettled } from './attendances/follow-up-when-attendance-settled.handler.js';
import { Contacts } from './contacts/contacts.js';
import { KeepContactWhenCaptured } from './contacts/keep-contact-when-captured.handler.js';
import { BounceServer } from './bounces/bounce-server.js';
import { Bounces } from './bounces/bounces.js';
import { ReceiveMailReport } from './bounces/receive-mail-report.use-case.js';
import { ReturnPaths } from './bounces/return-paths.js';
import { ClaimDueSteps } from './enrolments/claim-due-steps.js';
import { EnrolWhenRegistrationConfirmed } from './enrolments/enrol-when-registration-confirmed.handler.js';
import { Enrolments } from './enrolments/enrolments.js';
import { StopWhenRegistrationCancelled } from './enrolments/stop-when-registration-cancelled.handler.js';
import { LetterRenderer } from './letters/letter-renderer.js';
import { PersonalLinks } from './letters/personal-links.js';
import { SendTestLetter } from './letters/send-test-letter.use-case.js';
import { TestLettersController } from './letters/test-letters.controller.js';
import { WriteLetter } from './letters/write-letter.js';
import { Amazon } from './mail-events/amazon.js';
import { MailEventsController } from './mail-events/mail-events.controller.js';
import { ReceiveMailEvent } from './mail-events/receive-mail-event.use-case.js';
import { ReceiveSesEvent } from './mail-events/receive-ses-event.use-case.js';
import { FindMailSettings } from './mail-settings/find-mail-settings.query.js';
import { MailSettingsController } from './mail-settings/mail-settings.controller.js';
import { ReplaceMailSettings } from './mail-settings/replace-mail-settings.use-case.js';
import { MailProvider } from './mail/mail-provider.js';
import { WorkspaceMailings } from './mail/workspace-mailings.js';
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
import { ChangeSendingDomain } from './sending-domains/change-sending-domain.use-case.js';
import { CreateSendingDomain } from './sending-domains/create-sending-domain.use-case.js';
import { DnsLookup } from './sending-domains/dns-lookup.js';
import { RemoveSendingDomain } from './sending-domains/remove-sending-domain.use-case.js';
import { SealedKeys } from './sending-domains/sealed-keys.js';
import { SendingAllowance } from './sending-domains/sending-allowance.js';
import { SendingDomainsController } from './sending-domains/sending-domains.controller.js';
import { SendingDomains } from './sending-domains/sending-domains.query.js';
import { VerifySendingDomain } from './sending-domains/verify-sending-domain.use-case.js';
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
import { FollowLink } from './tracking/follow-link.use-case.js';
import { JudgeClicks } from './tracking/judge-clicks.job.js';
import { LetterLinks } from './tracking/letter-links.js';
import { NoteOpening } from './tracking/note-opening.use-case.js';
import { TrackingController } from './tracking/tracking.controller.js';
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
    SendAsOwnDomain1795306000100,
    HearBounces1795306000101,
    FollowLinks1795306000102,
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
];

const sequences = [Sequences, ListSequences, FindSequence, PreviewStep, ReplaceSequence];
const planning = [
  Contacts,
  Sessions,
  Waves,
  Enrolments,
  ClaimDueWaves,
  ClaimDueSteps,
  DueSignal,
  ScheduleDueTouches,
];
const letters = [LetterRenderer, PersonalLinks, WriteLetter, SendTestLetter];
const mail = [
  MailProvider,
  WorkspaceMailings,
  ReturnPaths,
  FindMailSettings,
  ReplaceMailSettings,
  SmtpCatcher,
  CaughtMails,
];
const bounces = [Bounces, ReceiveMailReport, BounceServer, ReceiveMailEvent, ReceiveSesEvent, Amazon];
const tracking = [LetterLinks, FollowLink, JudgeClicks, NoteOpening];
const sendingDomains = [
  SendingDomains,
  CreateSendingDomain,
  ChangeSendingDomain,
  VerifySendingDomain,
  RemoveSendingDomain,
  DnsLookup,
  SealedKeys,
  SendingAllowance,
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
    TestLettersController,
    MailSettingsController,
    MailEventsController,
    TrackingController,
    SendingDomainsController,
    TouchesController,
    PreferencesController,
    PreferencePagesController,
    MailboxController,
  ],
  providers: [
    provideConfig(RemindersConfig),
    ...handlers,
    ...sequences,
    ...planning,
    ...letters,
    ...mail,
    ...bounces,
    ...tracking,
    ...sendingDomains,
    ...touches,
    ...preferences,
  ],
})
export class RemindersModule {}
