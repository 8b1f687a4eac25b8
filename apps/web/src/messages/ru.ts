import type { Messages } from './index';
import { accounts } from './ru/accounts';
import { common } from './ru/common';
import { contacts } from './ru/contacts';
import { home } from './ru/home';
import { hotList } from './ru/hot-list';
import { mailbox } from './ru/mailbox';
import { offers } from './ru/offers';
import { palette } from './ru/palette';
import { problems, rules } from './ru/problems';
import { room } from './ru/room';
import { sequences } from './ru/sequences';
import { sessions, webinars } from './ru/webinars';

export const ru: Messages = {
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
