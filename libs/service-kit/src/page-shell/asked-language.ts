/** The languages of an Accept-Language header that speak for themselves: `ru-RU, en;q=0.8` is `ru`, then `en`. */
export function askedLanguages(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const quality = parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return {
        language: tag.split('-')[0]!.trim(),
        quality: quality === undefined ? 1 : Number(quality) || 0,
      };
    })
    .filter(({ language, quality }) => /^[a-z]{2,3}$/.test(language) && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ language }) => language);
}

/** A service's own words of one page, in the first language asked for that it speaks, else in English. */
export function inAskedLanguage<Words extends object>(
  words: { en: Words } & Record<string, Words>,
  header: string | undefined,
): Words & { language: string } {
  const language = askedLanguages(header).find((asked) => Object.hasOwn(words, asked)) ?? 'en';
  return { language, ...(words[language] ?? words.en) };
}
