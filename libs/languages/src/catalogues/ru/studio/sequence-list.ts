import type { Messages } from '../../../language.js';
import { plural } from '../plural.js';

export const sequenceList: Messages['sequenceList'] = {
  lead: 'Всё, что люди получают от вас шаг за шагом: сообщения, звонки, ожидания и развилки. Напоминания приводят на вебинар, остальные цепочки каждый проходит в своём темпе.',
  add: 'Новая цепочка',
  rules: 'Как часто и когда',
  ladder: 'Напоминания к каждому вебинару',
  ladderNote: 'Эти письма получает каждый, кто зарегистрировался; их время считается от даты вебинара.',
  personal: 'В темпе каждого человека',
  emptyTitle: 'Своих цепочек пока нет',
  emptyText:
    'Здесь живут цепочки, которые начинаются с события: человек не пришёл, увидел предложение, купил или давно молчит. Каждый проходит их в своём темпе.',
  steps: (count) => plural(count, { one: '# шаг', few: '# шага', many: '# шагов', other: '# шага' }),
  states: { draft: 'Черновик', live: 'Работает', paused: 'Остановлена', archived: 'В архиве' },
  numbers: { walking: 'Идут', finished: 'Прошли', sent: 'Отправлено' },
  more: (name) => `Ещё для «${name}»`,
  archive: 'В архив',
  restore: 'Вернуть',
  archived: (name) => `Цепочка «${name}» в архиве`,
  restored: (name) => `Цепочка «${name}» возвращена и пока стоит`,
  showArchived: (count) => `Показать архив (${count})`,
  create: {
    name: 'Название',
    namePlaceholder: 'После вебинара: те, кто не пришёл',
    begin: 'С чего начать',
    empty: 'Пустая цепочка',
    emptyText: 'Каждый шаг выбираете вы.',
    touches: (count) =>
      plural(count, { one: '# касание', few: '# касания', many: '# касаний', other: '# касания' }),
    submit: 'Создать цепочку',
  },
};
