import { createBrowserRouter } from 'react-router';
import { InvitationPage } from './accounts/invitation.page';
import { PeoplePage } from './accounts/people.page';
import { NewPasswordPage } from './accounts/new-password.page';
import { SignInPage } from './accounts/sign-in.page';
import { HomePage } from './home/home.page';
import { RequireMember } from './layout/require-member';
import { StudioLayout } from './layout/studio-layout';
import { CrashPage } from './pieces/crash.page';
import { NotFoundPage } from './pieces/not-found.page';
import { WebinarsPage } from './registration/webinars.page';

/** Pages that a person may never open are loaded when they do. */
const lazily = {
  newWebinar: async () => ({
    Component: (await import('./registration/new-webinar/new-webinar.page')).NewWebinarPage,
  }),
  webinar: async () => ({ Component: (await import('./registration/webinar/webinar.page')).WebinarPage }),
  console: async () => ({ Component: (await import('./attendance/console.page')).ConsolePage }),
  contacts: async () => ({ Component: (await import('./contacts/contacts.page')).ContactsPage }),
  contact: async () => ({ Component: (await import('./contacts/contact.page')).ContactPage }),
  contactImport: async () => ({ Component: (await import('./contacts/import.page')).ImportPage }),
  hotLists: async () => ({ Component: (await import('./offers/hot-lists.page')).HotListsPage }),
  hotList: async () => ({ Component: (await import('./offers/hot-list.page')).HotListPage }),
  sequences: async () => ({ Component: (await import('./sequences/sequences.page')).SequencesPage }),
  ladder: async () => ({ Component: (await import('./reminders/ladder.page')).LadderPage }),
  touchRules: async () => ({
    Component: (await import('./sequences/policy/touch-policy.page')).TouchPolicyPage,
  }),
  sequence: async () => ({ Component: (await import('./sequences/sequence.page')).SequencePage }),
  calls: async () => ({ Component: (await import('./sales/calls.page')).CallsPage }),
  conveyor: async () => ({ Component: (await import('./conveyor/conveyor.page')).ConveyorPage }),
  stages: async () => ({ Component: (await import('./conveyor/stages.page')).StagesPage }),
  sales: async () => ({ Component: (await import('./sales/sales.tab')).SalesTab }),
  tasks: async () => ({ Component: (await import('./tasks/tasks.page')).TasksPage }),
  replies: async () => ({ Component: (await import('./replies/replies.page')).RepliesPage }),
  segments: async () => ({ Component: (await import('./segments/segments.page')).SegmentsPage }),
  segment: async () => ({ Component: (await import('./segments/segment.page')).SegmentPage }),
  scoring: async () => ({ Component: (await import('./scoring/scoring.page')).ScoringPage }),
  products: async () => ({ Component: (await import('./products/products.page')).ProductsPage }),
  offers: async () => ({ Component: (await import('./offers/offers.page')).OffersPage }),
  orders: async () => ({ Component: (await import('./orders/orders.page')).OrdersPage }),
  settings: async () => ({ Component: (await import('./settings/settings.page')).SettingsPage }),
  channels: async () => ({ Component: (await import('./settings/channels.tab')).ChannelsTab }),
  webinarSettings: async () => ({ Component: (await import('./settings/webinars.tab')).WebinarsTab }),
  mail: async () => ({ Component: (await import('./settings/mail.tab')).MailTab }),
  payments: async () => ({ Component: (await import('./settings/payments.tab')).PaymentsTab }),
  crm: async () => ({ Component: (await import('./settings/crm.tab')).CrmTab }),
  demo: async () => ({ Component: (await import('./demo/demo.page')).DemoPage }),
  mailbox: async () => ({ Component: (await import('./reminders/mailbox.page')).MailboxPage }),
};

/** Parts of one webinar, under its own address. */
const webinarTabs = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./registration/webinar/overview.tab')).OverviewTab }),
  },
  {
    path: 'sessions',
    lazy: async () => ({ Component: (await import('./registration/webinar/sessions.tab')).SessionsTab }),
  },
  {
    path: 'page',
    lazy: async () => ({ Component: (await import('./registration/webinar/page.tab')).PageTab }),
  },
  {
    path: 'form',
    lazy: async () => ({ Component: (await import('./registration/webinar/form.tab')).FormTab }),
  },
  {
    path: 'sequence',
    lazy: async () => ({ Component: (await import('./registration/webinar/sequence.tab')).SequenceTab }),
  },
  {
    path: 'polls',
    lazy: async () => ({ Component: (await import('./registration/webinar/polls.tab')).PollsTab }),
  },
  {
    path: 'offer',
    lazy: async () => ({ Component: (await import('./registration/webinar/offer.tab')).OfferTab }),
  },
];

/** Parts of one sequence. */
const sequenceTabs = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./sequences/editor/steps.tab')).StepsTab }),
  },
  {
    path: 'dry-run',
    lazy: async () => ({ Component: (await import('./sequences/dry-run/dry-run.tab')).DryRunTab }),
  },
  {
    path: 'people',
    lazy: async () => ({ Component: (await import('./sequences/people/people.tab')).PeopleTab }),
  },
];

export const router = createBrowserRouter([
  {
    ErrorBoundary: CrashPage,
    HydrateFallback: () => null,
    children: [
      { path: 'sign-in', Component: SignInPage },
      { path: 'invitations/:invitationId', Component: InvitationPage },
      { path: 'new-password/:token', Component: NewPasswordPage },
      { path: 'mailbox', lazy: lazily.mailbox },
      { path: 'mailbox/:messageId', lazy: lazily.mailbox },
      {
        Component: RequireMember,
        children: [
          { path: 'console/:sessionId', lazy: lazily.console },
          {
            Component: StudioLayout,
            children: [
              { index: true, Component: HomePage },
              { path: 'demo', lazy: lazily.demo },
              { path: 'webinars', Component: WebinarsPage },
              { path: 'webinars/new', lazy: lazily.newWebinar },
              { path: 'webinars/:webinarId', lazy: lazily.webinar, children: webinarTabs },
              { path: 'contacts', lazy: lazily.contacts },
              { path: 'contacts/import', lazy: lazily.contactImport },
              { path: 'contacts/import/:importId', lazy: lazily.contactImport },
              { path: 'contacts/:contactId', lazy: lazily.contact },
              { path: 'hot-list', lazy: lazily.hotLists },
              { path: 'hot-list/:sessionId', lazy: lazily.hotList },
              { path: 'products', lazy: lazily.products },
              { path: 'offers', lazy: lazily.offers },
              { path: 'orders', lazy: lazily.orders },
              { path: 'segments', lazy: lazily.segments },
              { path: 'segments/:segmentId', lazy: lazily.segment },
              { path: 'sequences', lazy: lazily.sequences },
              { path: 'sequences/ladder/:sequenceId', lazy: lazily.ladder },
              { path: 'sequences/rules', lazy: lazily.touchRules },
              { path: 'sequences/:sequenceId', lazy: lazily.sequence, children: sequenceTabs },
              { path: 'calls', lazy: lazily.calls },
              { path: 'conveyor', lazy: lazily.conveyor },
              { path: 'conveyor/stages', lazy: lazily.stages },
              { path: 'scoring', lazy: lazily.scoring },
              { path: 'tasks', lazy: lazily.tasks },
              { path: 'replies', lazy: lazily.replies },
              { path: 'people', Component: PeoplePage },
              {
                path: 'settings',
                lazy: lazily.settings,
                children: [
                  { index: true, lazy: lazily.channels },
                  { path: 'webinars', lazy: lazily.webinarSettings },
                  { path: 'mail', lazy: lazily.mail },
                  { path: 'sales', lazy: lazily.sales },
                  { path: 'payments', lazy: lazily.payments },
                  { path: 'crm', lazy: lazily.crm },
                ],
              },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
]);
