/** Who an offer is for: what somebody did at the webinar, or a segment. */
export const AUDIENCES = [
  'everyone',
  'attended',
  'stayed-to-offer',
  'watched-minutes',
  'watched-share',
  'segment',
] as const;
export type AudienceKind = (typeof AUDIENCES)[number];

export interface Audience {
  kind: AudienceKind;
  /** Minutes, or per cent of the session. */
  least: number | null;
  segmentId: string | null;
  /** Who was at this webinar within so many days before gets nothing; null: does not matter. */
  notAgainWithinDays: number | null;
}

export const EVERYONE: Audience = {
  kind: 'everyone',
  least: null,
  segmentId: null,
  notAgainWithinDays: null,
};
