import type { Messages } from '../../../language.js';

export const tasks: Messages['tasks'] = {
  title: 'Задачи',
  lead: 'Звонки и письма, о которых просят цепочки; сначала самые срочные.',
  kind: 'Вид задач',
  kinds: { call: 'Звонки', letter: 'Бумажные письма' },
  waiting: (count: number) => `Ждут: ${count}`,
  emptyTitle: 'Дел нет',
  emptyText: 'Когда цепочка дойдёт до шага для человека, он появится здесь.',
  noPhone: 'Номер неизвестен',
  localTime: (time: string, zone: string) => `там ${time} (${zone})`,
  callBacks: (count: number) => `Отложено ${count}×`,
  problem: 'Для этого человека не хватает данных, поэтому в тексте остались метки.',
  note: 'Заметка',
  outcomes: { positive: 'Согласие', neutral: 'Нейтрально', negative: 'Отказ', 'no-answer': 'Нет ответа' },
  callBackAt: 'Перезвонить (ваше время)',
  callBack: 'Отложить',
  next: 'Следующий',
  done: 'Записано',
  putOff: 'Отложено',
};
