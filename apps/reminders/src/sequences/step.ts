export const ANCHORS = ['enrolment', 'session-start', 'session-end'] as const;
export const AUDIENCES = ['everyone', 'attended', 'no-show'] as const;
export const TEMPLATE_KEYS = ['confirmation', 'reminder', 'live', 'follow-up', 'letter'] as const;

/** A letter in another language than the first. */
export interface Translation {
  /** BCP 47 primary subtag: `ru`. */
  language: string;
  subject: string;
  body: string;
}

/**
 * One letter of a sequence, as its writer sees it: due at an offset from an anchor in time.
 * Before the start a session's planned time counts; from offset 0 on, the moment at which it really started.
 */
export interface Step {
  key: string;
  anchor: (typeof ANCHORS)[number];
  offsetMinutes: number;
  channel: 'email';
  /** What kind of letter it is; a `confirmation` carries the calendar entry and answers the person's own act. */
  templateKey: (typeof TEMPLATE_KEYS)[number];
  subject: string;
  /** Liquid over plain paragraphs; `[Join]({{ join_url }})` becomes a button. */
  body: string;
  /** Subject and body above are for everybody whose language is not among these. */
  translations?: Translation[] | null;
  audience: (typeof AUDIENCES)[number];
  /** After that long the letter would come too late to be of use. */
  expiresAfterMinutes: number;
}

/** A letter with the offer's link sells, and is not for those who bought. */
export function sells({ body, translations }: Pick<Step, 'body' | 'translations'>): boolean {
  return [body, ...(translations ?? []).map((translation) => translation.body)].some((text) =>
    text.includes('offer_url'),
  );
}
