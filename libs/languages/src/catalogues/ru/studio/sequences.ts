import type { Messages } from '../../../language.js';
import { plural } from '../plural.js';

export const sequences: Messages['sequences'] = {
  title: 'Цепочки писем',
  lead: 'Письма, которые приводят людей на вебинар и продолжают разговор после него. У каждого своё время отправки.',
  emptyTitle: 'Цепочек пока нет',
  empty:
    'Каждое пространство начинается с готовой цепочки: от подтверждения до письма после вебинара. Она появляется через мгновение после открытия пространства.',
  steps: (count) => plural(count, { one: '# письмо', few: '# письма', many: '# писем', other: '# письма' }),
  edit: 'Изменить письмо',
  remove: 'Убрать письмо',
  removed: (subject) => `Письмо «${subject}» убрано`,
  editTitle: 'Письмо',
  preview: 'Как увидит получатель',
  write: 'Текст',
  previewNote: 'С вымышленными данными, но собрано так же, как настоящее письмо.',
  language: 'Язык письма',
  languageHint: 'Получатель видит письмо на своём языке, а если перевода нет, то на языке пространства.',
  subject: 'Тема',
  body: 'Письмо',
  offset: 'Когда отправить',
  amount: 'Сколько',
  unit: 'Единица',
  units: { minutes: 'минуты', hours: 'часы', days: 'дни' },
  direction: 'До или после',
  before: 'до',
  after: 'после',
  anchors: {
    enrolment: 'регистрации',
    'session-start': 'начала вебинара',
    'session-end': 'окончания вебинара',
  },
  at: {
    enrolment: 'Сразу после регистрации',
    'session-start': 'В момент начала вебинара',
    'session-end': 'Сразу после вебинара',
  },
  // «За 1 минуту до начала», «Через 2 часа после регистрации»: only the minute changes its ending.
  relative: (amount, direction, anchor) =>
    `${direction === 'до' ? 'За' : 'Через'} ${amount.replace(/минута$/, 'минуту')} ${direction} ${anchor}`,
  phases: {
    enrolment: 'После регистрации',
    'session-start': 'К началу вебинара',
    'session-end': 'После вебинара',
  },
  audience: { everyone: 'Всем', attended: 'Пришедшим', 'no-show': 'Не пришедшим' },
  saved: 'Цепочка сохранена',
  variables: 'Можно вставить',
  placeholders: {
    'contact.first_name': 'имя',
    'contact.name': 'имя и фамилия',
    'session.when': 'дата и время',
    'webinar.title': 'вебинар',
    'webinar.presenter': 'ведущий',
    'offer.title': 'предложение',
    'offer.description': 'что входит в предложение',
    join_url: 'ссылка на комнату',
    offer_url: 'ссылка на предложение',
    unsubscribe_url: 'ссылка для отписки',
    preferences_url: 'ссылка на настройки',
  },
};
