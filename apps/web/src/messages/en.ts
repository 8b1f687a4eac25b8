import { accounts } from './en/accounts';
import { common } from './en/common';
import { demo } from './en/demo';
import { home } from './en/home';
import { hotList } from './en/hot-list';
import { mailbox } from './en/mailbox';
import { newWebinar } from './en/new-webinar';
import { offers } from './en/offers';
import { pageFields } from './en/page-fields';
import { problems, rules } from './en/problems';
import { room } from './en/room';
import { sequences } from './en/sequences';
import { webinarPage } from './en/webinar-page';
import { sessions, webinars } from './en/webinars';

export const en = {
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
