/** The few words that channels say by themselves. */
const WORDS = {
  en: {
    joined: (workspace: string) => `You will hear from ${workspace || 'us'} here. /stop ends it at any time.`,
    left: 'You will hear nothing more from us here. The link in our letters brings you back.',
    unknown: 'This link is not known. Please use the one in our latest letter.',
    test: (workspace: string) => `This is a test from ${workspace || 'Funnelcast'}. It works.`,
  },
  ru: {
    joined: (workspace: string) =>
      `Теперь ${workspace || 'мы'} на связи здесь. Отписаться можно в любой момент: /stop.`,
    left: 'Больше мы здесь не пишем. Вернуться можно по ссылке из наших писем.',
    unknown: 'Эта ссылка неизвестна. Откройте, пожалуйста, ссылку из последнего письма.',
    test: (workspace: string) => `Это проверка от ${workspace || 'Funnelcast'}. Всё работает.`,
  },
};

/** In the first of the wanted languages that is spoken here. */
export function channelWordsIn(...locales: (string | null | undefined)[]): (typeof WORDS)['en'] {
  const spoken = locales.map((locale) => (locale ?? '').split('-')[0]!.toLowerCase());
  const language = spoken.find((one) => Object.hasOwn(WORDS, one)) as keyof typeof WORDS | undefined;
  return WORDS[language ?? 'en'];
}
