import { inAskedLanguage } from '@funnelcast/service-kit';

interface PageWords {
  registered: (webinar: string) => string;
  registeredHint: string;
  /** As the page's script says it, a moment later. */
  greeting: (firstName: string) => string;
  confirmation: string;
  notFound: string;
  notFoundHint: string;
}

const en: PageWords = {
  registered: (webinar) => `You are registered: ${webinar}`,
  registeredHint: 'Your place, your calendar entry and your way into the room.',
  greeting: (firstName) => `You are in, ${firstName}!`,
  confirmation: 'A confirmation is on its way to your mailbox.',
  notFound: 'This page does not exist',
  notFoundHint: 'The link may be incomplete, or what it led to is gone.',
};

const ru: PageWords = {
  registered: (webinar) => `Вы зарегистрированы: ${webinar}`,
  registeredHint: 'Ваше место, запись для календаря и вход в комнату.',
  greeting: (firstName) => `${firstName}, вы в списке!`,
  confirmation: 'Подтверждение уже летит к вам на почту.',
  notFound: 'Такой страницы нет',
  notFoundHint: 'Возможно, ссылка скопирована не полностью или больше не действует.',
};

/** What the pages of this service say by themselves before any script runs. */
export const pageWords = (asked: string | undefined) => inAskedLanguage({ en, ru }, asked);
