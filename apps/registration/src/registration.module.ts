import { Module } from '@nestjs/common';
import { MessagingModule, messagingMigrations } from '@funnelcast/messaging';
import { PersistenceModule } from '@funnelcast/persistence';
import { CreateWebinarsAndRegistrations1763800000000 } from '../migrations/1763800000000-create-webinars-and-registrations.js';
import { CountPlacesByPerson1763800000001 } from '../migrations/1763800000001-count-places-by-person.js';
import { KnowWhatHappenedToSessions1763800000002 } from '../migrations/1763800000002-know-what-happened-to-sessions.js';
import { CountConfirmedPlaces1763800000003 } from '../migrations/1763800000003-count-confirmed-places.js';
import { CountVisitors1763800000010 } from '../migrations/1763800000010-count-visitors.js';
import { GivePagesAFace1763800000030 } from '../migrations/1763800000030-give-pages-a-face.js';
import { SearchContacts1763800000020 } from '../migrations/1763800000020-search-contacts.js';
import { ImportContacts1763800000021 } from '../migrations/1763800000021-import-contacts.js';
import { EndContactImports1795306000200 } from '../migrations/1795306000200-end-contact-imports.js';
import { DescribeContacts1795306000400 } from '../migrations/1795306000400-describe-contacts.js';
import { ImportProfiles1795306000410 } from '../migrations/1795306000410-import-profiles.js';
import { CountChangesOfPlaces1795884300000 } from '../migrations/1795884300000-count-changes-of-places.js';
import { KeepWhenPlacesWereTaken1795899240000 } from '../migrations/1795899240000-keep-when-places-were-taken.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { CancelContactImport } from './contact-imports/cancel-contact-import.use-case.js';
import { CarryOutContactImport } from './contact-imports/carry-out-contact-import.use-case.js';
import { ContactImportDecisionsController } from './contact-imports/contact-import-decisions.controller.js';
import { ContactImportProgressController } from './contact-imports/contact-import-progress.controller.js';
import { ContactImportsController } from './contact-imports/contact-imports.controller.js';
import { FindContactImport } from './contact-imports/find-contact-import.query.js';
import { ImportContacts } from './contact-imports/import-contacts.job.js';
import { ListContactImports } from './contact-imports/list-contact-imports.query.js';
import { ListRefusedRows } from './contact-imports/list-refused-rows.query.js';
import { PreviewContactFile } from './contact-imports/preview-contact-file.query.js';
import { RetryContactImport } from './contact-imports/retry-contact-import.use-case.js';
import { StartContactImport } from './contact-imports/start-contact-import.use-case.js';
import { ContactProfilesController } from './contact-profiles/contact-profiles.controller.js';
import { DescribeContact } from './contact-profiles/describe-contact.use-case.js';
import { FindContactProfile } from './contact-profiles/find-contact-profile.query.js';
import { Contact } from './contacts/contact.entity.js';
import { ContactsController } from './contacts/contacts.controller.js';
import { FindContact } from './contacts/find-contact.query.js';
import { FlagContactWhenUnsubscribed } from './contacts/flag-contact-when-unsubscribed.handler.js';
import { ListContactRegistrations } from './contacts/list-contact-registrations.query.js';
import { ListContacts } from './contacts/list-contacts.query.js';
import { UnflagContactWhenResubscribed } from './contacts/unflag-contact-when-resubscribed.handler.js';
import { FindLanding } from './pages/find-landing.query.js';
import { PagesController } from './pages/pages.controller.js';
import { PublicWebinarsController } from './pages/public-webinars.controller.js';
import { FindPicture } from './pictures/find-picture.query.js';
import { PictureBodies } from './pictures/picture-bodies.js';
import { PicturesController } from './pictures/pictures.controller.js';
import { UploadPicture } from './pictures/upload-picture.use-case.js';
import { CancelRegistration } from './registrations/cancel-registration.use-case.js';
import { ConfirmRegistration } from './registrations/confirm-registration.use-case.js';
import { FindRegistration } from './registrations/find-registration.query.js';
import { ListRegistrations } from './registrations/list-registrations.query.js';
import { PersonalLinks } from './registrations/personal-links.js';
import { PublicRegistrationsController } from './registrations/public-registrations.controller.js';
import { Registration } from './registrations/registration.entity.js';
import { CancelSession } from './sessions/cancel-session.use-case.js';
import { FindSession } from './sessions/find-session.query.js';
import { ListSessions } from './sessions/list-sessions.query.js';
import { MoveSession } from './sessions/move-session.use-case.js';
import { NoteEndWhenSessionEnded } from './sessions/note-end-when-session-ended.handler.js';
import { NoteStartWhenSessionStarted } from './sessions/note-start-when-session-started.handler.js';
import { ScheduleSession } from './sessions/schedule-session.use-case.js';
import { Session } from './sessions/session.entity.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { WebinarSessionsController } from './sessions/webinar-sessions.controller.js';
import { CountVisit } from './visits/count-visit.use-case.js';
import { CountsVisit } from './visits/counts-visit.interceptor.js';
import { FindSharePicture } from './share-pictures/find-share-picture.query.js';
import { SharePicturePainter } from './share-pictures/share-picture.painter.js';
import { SharePicturesController } from './share-pictures/share-pictures.controller.js';
import { EditWebinar } from './webinars/edit-webinar.use-case.js';
import { FindWebinar } from './webinars/find-webinar.query.js';
import { ListWebinars } from './webinars/list-webinars.query.js';
import { PublishWebinar } from './webinars/publish-webinar.use-case.js';
import { Webinar } from './webinars/webinar.entity.js';
import { WebinarDaysController } from './webinars/webinar-days.controller.js';
import { WebinarDays } from './webinars/webinar-days.query.js';
import { WebinarsController } from './webinars/webinars.controller.js';

const persistence = PersistenceModule.forService({
  schema: 'registration',
  entities: [Webinar, Session, Contact, Registration],
  migrations: [
    ...messagingMigrations,
    CreateWebinarsAndRegistrations1763800000000,
    CountPlacesByPerson1763800000001,
    KnowWhatHappenedToSessions1763800000002,
    CountConfirmedPlaces1763800000003,
    CountVisitors1763800000010,
    GivePagesAFace1763800000030,
    SearchContacts1763800000020,
    ImportContacts1763800000021,
    EndContactImports1795306000200,
    DescribeContacts1795306000400,
    ImportProfiles1795306000410,
    CountChangesOfPlaces1795884300000,
    KeepWhenPlacesWereTaken1795899240000,
  ],
});

/** From the first visit to a place in a session: webinars, sessions, pages, contacts and registrations. */
@Module({
  imports: [persistence, MessagingModule.forService({ service: 'registration', persistence })],
  controllers: [
    WebinarsController,
    WebinarDaysController,
    WebinarSessionsController,
    SessionsController,
    PublicWebinarsController,
    PublicRegistrationsController,
    PagesController,
    CalendarsController,
    PicturesController,
    SharePicturesController,
    ContactsController,
    ContactProfilesController,
    ContactImportsController,
    ContactImportProgressController,
    ContactImportDecisionsController,
  ],
  providers: [
    PublishWebinar,
    EditWebinar,
    FindWebinar,
    ListWebinars,
    WebinarDays,
    ScheduleSession,
    MoveSession,
    CancelSession,
    FindSession,
    ListSessions,
    ConfirmRegistration,
    CancelRegistration,
    FindRegistration,
    ListRegistrations,
    PersonalLinks,
    FindLanding,
    CountVisit,
    CountsVisit,
    UploadPicture,
    FindPicture,
    PictureBodies,
    FindSharePicture,
    SharePicturePainter,
    ListContacts,
    FindContact,
    ListContactRegistrations,
    DescribeContact,
    FindContactProfile,
    PreviewContactFile,
    StartContactImport,
    CarryOutContactImport,
    CancelContactImport,
    RetryContactImport,
    ImportContacts,
    FindContactImport,
    ListContactImports,
    ListRefusedRows,
    FlagContactWhenUnsubscribed,
    UnflagContactWhenResubscribed,
    NoteStartWhenSessionStarted,
    NoteEndWhenSessionEnded,
  ],
})
export class RegistrationModule {}
