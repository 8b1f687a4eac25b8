import type { Messages } from '../../../language.js';

export const palette: Messages['palette'] = {
  open: 'Поиск',
  label: 'Поиск и команды',
  placeholder: 'Вебинар, человек или страница',
  pages: 'Перейти',
  acts: 'Сделать',
  webinars: 'Вебинары',
  contacts: 'Контакты',
  newWebinar: 'Новый вебинар',
  newSequence: 'Новая цепочка',
  importContacts: 'Импортировать контакты',
  demo: 'Сыграть демо-воронку',
  theme: (name) => `Оформление: ${name}`,
  language: (name) => `Язык: ${name}`,
  searching: 'Поиск…',
  nothing: (query) => `По запросу «${query}» ничего не найдено.`,
  failed: 'Поиск сейчас недоступен.',
  hint: 'Стрелки — выбрать, Enter — открыть',
};
