import { FIRST_LANGUAGE, inEveryLanguage, type Language, primaryOf, sayReasons } from '@funnelcast/languages';

/** How sales is spoken to in one language, outside of the studio and by its words. */
function voiceIn({ studio, sales }: Language, language: string) {
  const reasons = sayReasons(studio);
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    language,
    words: sales,
    stages: studio.scoring.stages,
    phases: studio.scoring.phases,
    statuses: studio.hotList.status,
    segments: studio.hotList.segments,
    outcomes: studio.calls.outcomes,
    reasons: {
      ...reasons,
      best: (best: Parameters<typeof reasons.best>[0]) =>
        reasons.best(best, (at) => dates.format(new Date(at))),
    },
  };
}

export type SalesVoice = ReturnType<typeof voiceIn>;

const VOICES = new Map<string, SalesVoice>();
for (const [tag, words] of Object.entries(inEveryLanguage((language) => language)))
  VOICES.set(tag, voiceIn(words, tag));

/** Which of them we speak is known when something is said: languages are added and taken away. */
export const LANGUAGE_TAG = /^[a-z]{2,3}$/;

/** English where we do not speak it: a language may have been taken away again. */
export function voiceOf(language: string): SalesVoice {
  return VOICES.get(primaryOf(language)) ?? VOICES.get(FIRST_LANGUAGE)!;
}

/** The words for a code; one that the language has no words for stands for itself. */
export function said(words: Record<string, string>, code: string): string {
  return Object.hasOwn(words, code) ? words[code]! : code;
}
