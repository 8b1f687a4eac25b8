import { accounts } from './en/accounts';
import { common } from './en/common';
import { contacts } from './en/contacts';
import { home } from './en/home';
import { hotList } from './en/hot-list';
import { mailbox } from './en/mailbox';
import { offers } from './en/offers';
import { palette } from './en/palette';
import { problems, rules } from './en/problems';
import { room } from './en/room';
import { sequences } from './en/sequences';
import { sessions, webinars } from './en/webinars';

export const en = {
  ...common,
  accounts,
  contacts,
  home,
  hotList,
  mailbox,
  offers,
  palette,
  problems,
  room,
  rules,
  sequences,
  sessions,
  webinars,
};
