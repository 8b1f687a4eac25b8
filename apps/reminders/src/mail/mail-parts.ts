import { BounceServer } from '../bounces/bounce-server.js';
import { Bounces } from '../bounces/bounces.js';
import { ReceiveMailReport } from '../bounces/receive-mail-report.use-case.js';
import { ReturnPaths } from '../bounces/return-paths.js';
import { SendTestLetter } from '../letters/send-test-letter.use-case.js';
import { TestMail } from '../letters/test-mail.js';
import { TestLettersController } from '../letters/test-letters.controller.js';
import { Amazon } from '../mail-events/amazon.js';
import { MailEventsController } from '../mail-events/mail-events.controller.js';
import { ReceiveMailEvent } from '../mail-events/receive-mail-event.use-case.js';
import { ReceiveSesEvent } from '../mail-events/receive-ses-event.use-case.js';
import { FindMailSettings } from '../mail-settings/find-mail-settings.query.js';
import { MailSettingsController } from '../mail-settings/mail-settings.controller.js';
import { ReplaceMailSettings } from '../mail-settings/replace-mail-settings.use-case.js';
import { ForgetMailHistory } from '../mail-history/forget-mail-history.job.js';
import { CaughtMails } from '../mailbox/caught-mails.query.js';
import { MailboxController } from '../mailbox/mailbox.controller.js';
import { SmtpCatcher } from '../mailbox/smtp-catcher.js';
import { ChangeSendingDomain } from '../sending-domains/change-sending-domain.use-case.js';
import { CreateSendingDomain } from '../sending-domains/create-sending-domain.use-case.js';
import { DnsLookup } from '../sending-domains/dns-lookup.js';
import { RemoveSendingDomain } from '../sending-domains/remove-sending-domain.use-case.js';
import { SealedKeys } from '../sending-domains/sealed-keys.js';
import { SendingAllowance } from '../sending-domains/sending-allowance.js';
import { SendingDomainsController } from '../sending-domains/sending-domains.controller.js';
import { SendingDomains } from '../sending-domains/sending-domains.query.js';
import { VerifySendingDomain } from '../sending-domains/verify-sending-domain.use-case.js';
import { FollowLink } from '../tracking/follow-link.use-case.js';
import { JudgeClicks } from '../tracking/judge-clicks.job.js';
import { LetterLinks } from '../tracking/letter-links.js';
import { NoteOpening } from '../tracking/note-opening.use-case.js';
import { ShortLinks } from '../tracking/short-links.js';
import { TrackingController } from '../tracking/tracking.controller.js';
import { MailProvider } from './mail-provider.js';
import { WorkspaceMailings } from './workspace-mailings.js';

/** What the module lists for mail: its way out, what comes back, whose name it carries, and who follows its links. */
export const mailParts = {
  controllers: [
    TestLettersController,
    MailSettingsController,
    MailEventsController,
    TrackingController,
    SendingDomainsController,
    MailboxController,
  ],
  providers: [
    MailProvider,
    WorkspaceMailings,
    ReturnPaths,
    FindMailSettings,
    ReplaceMailSettings,
    SmtpCatcher,
    CaughtMails,
    Bounces,
    ReceiveMailReport,
    BounceServer,
    ReceiveMailEvent,
    ReceiveSesEvent,
    Amazon,
    LetterLinks,
    ShortLinks,
    FollowLink,
    JudgeClicks,
    NoteOpening,
    ForgetMailHistory,
    SendingDomains,
    CreateSendingDomain,
    ChangeSendingDomain,
    VerifySendingDomain,
    RemoveSendingDomain,
    DnsLookup,
    SealedKeys,
    SendingAllowance,
    SendTestLetter,
    TestMail,
  ],
};
