import { accounts } from './studio/accounts.js';
import { common } from './studio/common.js';
import { demo } from './studio/demo.js';
import { contacts } from './studio/contacts.js';
import { home } from './studio/home.js';
import { hotList } from './studio/hot-list.js';
import { mailbox } from './studio/mailbox.js';
import { newWebinar } from './studio/new-webinar.js';
import { offers } from './studio/offers.js';
import { pageFields } from './studio/page-fields.js';
import { palette } from './studio/palette.js';
import { problems, rules } from './studio/problems.js';
import { room } from './studio/room.js';
import { sequences } from './studio/sequences.js';
import { tasks } from './studio/tasks.js';
import { webinarPage } from './studio/webinar-page.js';
import { sessions, webinars } from './studio/webinars.js';

export const studio = {
  ...common,
  accounts,
  demo,
  contacts,
  home,
  hotList,
  mailbox,
  newWebinar,
  offers,
  pageFields,
  palette,
  problems,
  room,
  rules,
  sequences,
  sessions,
  tasks,
  webinarPage,
  webinars,
};
