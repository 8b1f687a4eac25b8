import type { PageWords } from '../../language.js';

export const pages: PageWords = {
  registration: {
    registered: (webinar) => `Вы зарегистрированы: ${webinar}`,
    registeredHint: 'Ваше место, запись для календаря и вход в комнату.',
    greeting: (firstName) => `${firstName}, вы в списке!`,
    confirmation: 'Подтверждение уже летит к вам на почту.',
    notFound: 'Такой страницы нет',
    notFoundHint: 'Возможно, ссылка скопирована не полностью или больше не действует.',
  },
  room: {
    webinar: 'Ваш вебинар',
    roomOf: (title) => `Комната вебинара «${title}»`,
    unknown: 'Эта ссылка не ведёт в комнату',
    unknownHint: 'Ссылка скопирована не полностью или выдана не здесь. Возьмите её из письма с приглашением.',
    waiting: 'Вы на месте',
    waitingHint: 'Вебинар начнётся здесь сам. Просто не закрывайте страницу.',
  },
  offer: {
    unknown: 'Такого предложения нет',
    unknownHint: 'Ссылка скопирована не полностью, или предложение уже закончилось.',
  },
  sharePicture: { locale: 'ru', eyebrow: 'Вебинар в прямом эфире' },
};
