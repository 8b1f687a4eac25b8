import type { Rung } from '../products/rung.js';

/** Who an offer is for: what somebody did at the webinar, what they bought before, or a segment. */
export const AUDIENCES = [
  'everyone',
  'attended',
  'stayed-to-offer',
  'watched-minutes',
  'watched-share',
  'segment',
  'buyers',
] as const;
export type AudienceKind = (typeof AUDIENCES)[number];

/** What can be asked about somebody who was never registered for anything. */
export const OF_NO_WEBINAR: ReadonlySet<AudienceKind> = new Set<AudienceKind>([
  'everyone',
  'segment',
  'buyers',
]);

export interface Audience {
  kind: AudienceKind;
  /** Minutes, or per cent of the session. */
  least: number | null;
  segmentId: string | null;
  /** Of buyers: what they bought; with neither, anything at all. */
  productId: string | null;
  rung: Rung | null;
  /** Who was at this webinar within so many days before gets nothing; null: does not matter. */
  notAgainWithinDays: number | null;
}

export const EVERYONE: Audience = {
  kind: 'everyone',
  least: null,
  segmentId: null,
  productId: null,
  rung: null,
  notAgainWithinDays: null,
};
