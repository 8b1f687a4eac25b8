import type { Messages } from './index';
import { accounts } from './ru/accounts';
import { common } from './ru/common';
import { demo } from './ru/demo';
import { home } from './ru/home';
import { hotList } from './ru/hot-list';
import { mailbox } from './ru/mailbox';
import { newWebinar } from './ru/new-webinar';
import { offers } from './ru/offers';
import { pageFields } from './ru/page-fields';
import { problems, rules } from './ru/problems';
import { room } from './ru/room';
import { sequences } from './ru/sequences';
import { webinarPage } from './ru/webinar-page';
import { sessions, webinars } from './ru/webinars';

export const ru: Messages = {
  ...common,
  accounts,
  demo,
  home,
  hotList,
  mailbox,
  newWebinar,
  offers,
  pageFields,
  problems,
  room,
  rules,
  sequences,
  sessions,
  webinarPage,
  webinars,
};
