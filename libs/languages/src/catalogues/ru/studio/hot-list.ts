import type { Messages } from '../../../language.js';
import { plural } from '../plural.js';

export const hotList: Messages['hotList'] = {
  title: 'Горячий список',
  lead: 'Кому звонить первым и почему. Список обновляется прямо во время вебинара.',
  choose: 'Вебинар',
  noSessions:
    'Здесь стоят участники вебинара: самые горячие сверху, у каждого видно почему. Пока ничего не назначено. Назначьте вебинар, и список заполнится, когда люди начнут регистрироваться и приходить.',
  toWebinars: 'К вебинарам',
  segment: 'Сегмент',
  everyone: 'Все',
  segments: {
    attended: 'Были на вебинаре',
    'no-show': 'Не пришли',
    'left-early': 'Ушли раньше',
    'stayed-to-offer': 'Дождались предложения',
    clicked: 'Открыли предложение',
    bought: 'Купили',
  },
  search: 'Поиск по имени или почте',
  minScore: 'Не меньше баллов',
  csv: 'Скачать CSV',
  table: 'Участники по баллам',
  columns: {
    rank: '№',
    person: 'Участник',
    score: 'Баллы',
    reasons: 'Почему',
    status: 'Статус',
    actions: 'Дальше',
  },
  points: (points) => (points > 0 ? `+${points}` : `${points}`),
  minutes: (count) => (count > 0 && count < 1 ? 'меньше минуты' : `${Math.round(count)} мин`),
  touches: (count) =>
    plural(count, { one: '# касание', few: '# касания', many: '# касаний', other: '# касания' }),
  few: 'меньше семи',
  here: 'В комнате',
  bought: 'Покупка',
  status: {
    registered: 'Регистрация',
    attended: 'Участие',
    'no-show': 'Неявка',
    'left-early': 'Ранний уход',
    'stayed-to-offer': 'До предложения',
    clicked: 'Интерес',
    bought: 'Покупка',
    cancelled: 'Отмена',
  },
  reasons: {
    joined: 'участие в вебинаре',
    stayed: (minutes, all) => `${minutes} из ${all} мин на вебинаре`,
    answered: (answer, question) => `ответ «${answer}» в опросе «${question}»`,
    asked: (count) =>
      plural(count, {
        one: '# вопрос ведущему',
        few: '# вопроса ведущему',
        many: '# вопросов ведущему',
        other: '# вопроса ведущему',
      }),
    clicked: (count) =>
      plural(count, {
        one: 'предложение открыто # раз',
        few: 'предложение открыто # раза',
        many: 'предложение открыто # раз',
        other: 'предложение открыто # раза',
      }),
    bought: 'покупка',
  },
  noReasons: 'Пока ничего',
  total: (count) =>
    plural(count, { one: '# человек', few: '# человека', many: '# человек', other: '# человека' }),
  live: 'Обновляется',
  liveLost: 'Обновления приостановлены. Восстанавливаем связь…',
  moved: 'Порядок изменился. Показать новый',
  emptyTitle: 'Здесь пока никого',
  emptyText:
    'Люди появляются сразу после регистрации и поднимаются выше, когда приходят, отвечают и открывают предложение.',
  emptyFiltered: 'Никто не подходит под эти условия.',
  clear: 'Сбросить',
  order: {
    open: 'Внести заказ',
    openFor: (name) => `от ${name}`,
    title: (name) => `Новый заказ: ${name}`,
    offer: 'Предложение',
    amount: 'Сумма',
    note: 'Комментарий',
    notePlaceholder: 'Оплата по счёту, хочет начать в мае',
    submit: 'Внести заказ',
    saved: (name) => `Заказ внесён: ${name}`,
    noOffers: 'У этого вебинара пока нет предложения. Ведущий может создать его на странице вебинара.',
  },
};
