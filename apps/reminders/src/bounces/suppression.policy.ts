export type BounceKind = 'hard' | 'soft' | 'complaint';

/** What became of the mails to one contact, newest first: it came back for the moment, or nothing was heard of it. */
export type MailFate = 'soft' | 'delivered';

export interface Suppression {
  suppress: boolean;
  /** Who complains has also said that they want no more. */
  unsubscribe: boolean;
}

export const SOFT_BOUNCES = 5;
export const SOFT_WINDOW_DAYS = 30;

/**
 * Whether an address is written to no more: after one hard bounce or complaint, or after so many soft bounces in the
 * window without a mail between them that arrived.
 */
export function judgeSuppression(kind: BounceKind, fates: readonly MailFate[]): Suppression {
  switch (kind) {
    case 'complaint':
      return { suppress: true, unsubscribe: true };
    case 'hard':
      return { suppress: true, unsubscribe: false };
    case 'soft': {
      const arrived = fates.indexOf('delivered');
      const inARow = arrived === -1 ? fates.length : arrived;
      return { suppress: inARow >= SOFT_BOUNCES, unsubscribe: false };
    }
  }
}
