import type { Messages } from '../../../language.js';
import { plural } from '../plural.js';

export const replies: Messages['replies'] = {
  title: 'Ответы',
  lead: 'Что люди ответили на ваши письма; сначала последние.',
  show: 'Какие ответы',
  all: 'Все',
  unseen: (count) => (count > 0 ? `Непросмотренные (${count})` : 'Непросмотренные'),
  fresh: 'Новый',
  noSubject: 'Без темы',
  nothingWritten: 'В нём нет текста.',
  answerTo: (letter) => `Ответ на письмо: ${letter}`,
  forgottenLetter: 'письмо, которого больше нет',
  sent: (when) => `отправлено ${when}`,
  from: (sender) => `с адреса ${sender}`,
  showQuoted: 'Показать цитату письма',
  hideQuoted: 'Скрыть цитату письма',
  see: 'Просмотрено',
  unsee: 'Вернуть в непросмотренные',
  markedSeen: 'Отмечено как просмотренное',
  markedUnseen: 'Возвращено в непросмотренные',
  seenBy: (name, when) => `Просмотрено: ${name}, ${when}`,
  seeAll: 'Отметить все как просмотренные',
  allSeen: (count) =>
    plural(count, {
      one: 'Просмотрен # ответ',
      few: 'Просмотрено # ответа',
      many: 'Просмотрено # ответов',
      other: 'Просмотрено # ответа',
    }),
  write: 'Ответить',
  emptyTitle: 'Ответов пока нет',
  emptyText:
    'Когда кто-то ответит на письмо и ответ придёт сюда, он появится на этой странице и на странице контакта. Приходят ли ответы сюда или в почту ведущего, выбирают в настройках почты.',
  askOwner: 'Это может изменить владелец.',
  toSettings: 'Куда приходят ответы',
  allSeenText: 'Всё просмотрено.',
};
