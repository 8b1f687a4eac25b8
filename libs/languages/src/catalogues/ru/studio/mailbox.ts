import type { Messages } from '../../../language.js';

export const mailbox: Messages['mailbox'] = {
  title: 'Почта',
  lead: 'Пока сервер SMTP не задан, письма остаются здесь и никуда не уходят.',
  filter: 'Получатель',
  filterPlaceholder: 'anna@example.org',
  list: 'Письма',
  emptyTitle: 'Писем пока нет',
  emptyText:
    'Подтверждения, напоминания и письма после вебинара приходят сюда, а не адресатам. Зарегистрируйтесь на странице вебинара, и через секунду появится первое.',
  toWebinars: 'К вебинарам',
  emptyFiltered: (to) => `Писем для ${to} нет.`,
  off: 'Почта выключена',
  offText: 'Письма уходят через сервер SMTP, поэтому читать здесь нечего.',
  choose: 'Выберите письмо, чтобы прочитать его.',
  from: 'От',
  to: 'Кому',
  tabs: { html: 'Письмо', text: 'Текст', headers: 'Заголовки', calendar: 'Календарь' },
  noSubject: '(без темы)',
  htmlFrame: 'Письмо как его увидят',
  download: 'Сохранить invite.ics',
  back: 'Все письма',
  studio: 'В студию',
};
