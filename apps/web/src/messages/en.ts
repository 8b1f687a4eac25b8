import { accounts } from './en/accounts';
import { common } from './en/common';
import { demo } from './en/demo';
import { home } from './en/home';
import { hotList } from './en/hot-list';
import { mailbox } from './en/mailbox';
import { offers } from './en/offers';
import { problems, rules } from './en/problems';
import { room } from './en/room';
import { sequences } from './en/sequences';
import { sessions, webinars } from './en/webinars';

export const en = {
  ...common,
  accounts,
  demo,
  home,
  hotList,
  mailbox,
  offers,
  problems,
  room,
  rules,
  sequences,
  sessions,
  webinars,
};
