import { createHash } from 'node:crypto';
import { LANGUAGES, type PageWords } from '@funnelcast/languages';
import { DateTime } from 'luxon';
import { drawingOf } from '../pictures/drawn-cover.js';
import type { LandingView } from '../pages/find-landing.query.js';

/** What the picture of a shared link shows; everything that its looks depend on. */
export interface ShareCard {
  eyebrow: string;
  title: string;
  presenters: string;
  when: string;
  /** The id of the uploaded cover, else what is drawn in its place. */
  coverId: string | null;
  drawing: string;
}

/** Raised when the picture is drawn in another way, so that every picture is drawn anew. */
const DRAWN_IN_WAY = 1;
const LONGEST_TITLE = 140;
/** What the typeface has no letters for; a picture with empty boxes in it would be worse than one without words. */
const UNDRAWABLE =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u;
const PICTOGRAMS = /\p{Extended_Pictographic}|\u200d|\ufe0f/gu;

/** Those that the typeface draws. */
const SCRIPTS = [
  { script: 'Cyrl', letter: /\p{Script=Cyrillic}/u },
  { script: 'Grek', letter: /\p{Script=Greek}/u },
];

export function shareCard({ title, presenters, sessions, cover }: LandingView): ShareCard {
  const { locale, eyebrow } = wordsBeside(title);
  const [next] = sessions;
  return {
    eyebrow,
    title: shortened(drawable(title)),
    presenters: drawable(presenters.map(({ name }) => name).join(', ')),
    when: next ? whenOf(next, locale) : '',
    coverId: cover?.id ?? null,
    drawing: drawingOf(title),
  };
}

/** A webinar has no language of its own, so the words beside its title follow the letters of the title. */
function wordsBeside(title: string): PageWords['sharePicture'] {
  const written = SCRIPTS.find(({ letter }) => letter.test(title))?.script;
  const tag = Object.keys(LANGUAGES).find((each) => new Intl.Locale(each).maximize().script === written);
  return (tag ? LANGUAGES[tag]! : LANGUAGES.en).pages.sharePicture;
}

/** Changes exactly when the picture would look different. */
export function digestOf(card: ShareCard): string {
  return createHash('sha256')
    .update(JSON.stringify([DRAWN_IN_WAY, card]))
    .digest('hex')
    .slice(0, 16);
}

/** Whoever sees the picture sits anywhere, so the zone stands beside the time. */
function whenOf({ startsAt, timeZone }: LandingView['sessions'][number], locale: string): string {
  const start = DateTime.fromJSDate(startsAt, { zone: timeZone }).setLocale(locale);
  const day = start.toLocaleString({ weekday: 'long', day: 'numeric', month: 'long' });
  return `${day}, ${start.toFormat('H:mm')} ${start.offsetNameShort ?? timeZone}`;
}

function drawable(text: string): string {
  const letters = text.replace(PICTOGRAMS, '').replace(/\s+/g, ' ').trim();
  return UNDRAWABLE.test(letters) ? '' : letters;
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST_TITLE
    ? text
    : `${characters
        .slice(0, LONGEST_TITLE - 1)
        .join('')
        .trimEnd()}…`;
}
