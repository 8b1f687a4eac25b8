import type { Messages } from '../../../language.js';

export const pageFields: Messages['pageFields'] = {
  more: 'Обложка, обещание и ведущие',
  moreHint: 'Всё это необязательно, но удерживает посетителей.',
  promise: 'Обещание',
  promiseHint: 'Одно предложение: что человек сможет делать после вебинара?',
  cover: 'Обложка',
  coverHint: 'JPEG, PNG или WebP до 2 МБ, лучше 1920 × 1080. Без неё мы нарисуем подходящую.',
  takeaways: 'Что люди узнают',
  takeawaysHint: 'Три–пять пунктов, каждый с новой строки.',
  presenterAbout: 'О ведущем',
  aboutHint: 'Должность и компания или одно предложение.',
  presenterPhoto: 'Портрет ведущего',
  coPresenter: (number) => `Ведущий ${number}`,
  coPresenterName: 'Имя',
  coPresenterAbout: 'О нём',
  coPresenterPhoto: 'Портрет',
  addCoPresenter: 'Добавить ведущего',
  removeCoPresenter: 'Убрать этого ведущего',
  upload: 'Выбрать картинку',
  replace: 'Выбрать другую',
  remove: 'Убрать',
};
