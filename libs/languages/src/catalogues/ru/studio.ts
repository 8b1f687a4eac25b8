import type { Messages } from '../../language.js';
import { accounts } from './studio/accounts.js';
import { calls } from './studio/calls.js';
import { common } from './studio/common.js';
import { conveyor } from './studio/conveyor.js';
import { demo } from './studio/demo.js';
import { contactProfile } from './studio/contact-profile.js';
import { contacts } from './studio/contacts.js';
import { home } from './studio/home.js';
import { hotLeads } from './studio/hot-leads.js';
import { salesConnections } from './studio/sales-connections.js';
import { hotList } from './studio/hot-list.js';
import { mailbox } from './studio/mailbox.js';
import { newWebinar } from './studio/new-webinar.js';
import { offers } from './studio/offers.js';
import { orders } from './studio/orders.js';
import { pageFields } from './studio/page-fields.js';
import { palette } from './studio/palette.js';
import { payments } from './studio/payments.js';
import { problems, rules } from './studio/problems.js';
import { products } from './studio/products.js';
import { reach } from './studio/reach.js';
import { replies } from './studio/replies.js';
import { room } from './studio/room.js';
import { salesSettings } from './studio/sales-settings.js';
import { sequenceEditor } from './studio/sequence-editor.js';
import { sequenceList } from './studio/sequence-list.js';
import { dryRun, touchPolicy, walkers, walks } from './studio/sequence-people.js';
import { sequenceSettings } from './studio/sequence-settings.js';
import { sequenceWords } from './studio/sequence-words.js';
import { scoring } from './studio/scoring.js';
import { segments } from './studio/segments.js';
import { sequences } from './studio/sequences.js';
import { settings } from './studio/settings.js';
import { tasks } from './studio/tasks.js';
import { stepPanel } from './studio/step-panel.js';
import { webinarPage } from './studio/webinar-page.js';
import { sessions, webinars } from './studio/webinars.js';

export const studio: Messages = {
  ...common,
  accounts,
  calls,
  conveyor,
  demo,
  dryRun,
  contactProfile,
  contacts,
  home,
  hotLeads,
  hotList,
  salesConnections,
  mailbox,
  newWebinar,
  offers,
  orders,
  pageFields,
  palette,
  payments,
  problems,
  products,
  reach,
  replies,
  room,
  rules,
  salesSettings,
  sequenceEditor,
  sequenceList,
  sequenceSettings,
  sequenceWords,
  scoring,
  segments,
  sequences,
  sessions,
  settings,
  tasks,
  stepPanel,
  touchPolicy,
  walkers,
  walks,
  webinarPage,
  webinars,
};
