import { phaseOf } from '../registration/session-phase';
import type { Session, Webinar } from '../registration/types';

export interface HeldSession {
  webinar: Webinar;
  session: Session;
}

export type Attention =
  | { kind: 'noVideo' | 'noOffer'; title: string; to: string }
  | { kind: 'nobody'; title: string; startsAt: string; to: string }
  | { kind: 'toCall' | 'unseenReplies'; count: number; to: string };

const WEEK_MS = 7 * 86_400_000;

/** The session that is on or comes next, and the last one that is over. */
export function nextAndLast(webinars: Webinar[], now: number): { next?: HeldSession; last?: HeldSession } {
  const held = webinars
    .flatMap((webinar) => webinar.sessions.map((session) => ({ webinar, session })))
    .filter(({ session }) => session.status !== 'cancelled')
    .sort((a, b) => a.session.startsAt.localeCompare(b.session.startsAt));
  return {
    next: held.find(({ session }) => phaseOf(session, now) !== 'past'),
    last: held.findLast(({ session }) => phaseOf(session, now) === 'past'),
  };
}

interface Known {
  next?: HeldSession;
  last?: HeldSession;
  /** Of the next session's webinar; undefined while it is not known. */
  offers?: number;
  /** People of the last session who came and did not buy. */
  notBought?: number;
  /** Answers to letters that nobody has seen. */
  unseenReplies?: number;
  now: number;
}

/** What would cost registrations or sales if nobody looked at it; nothing is said that is not known. */
export function attentionOf({
  next,
  last,
  offers,
  notBought = 0,
  unseenReplies = 0,
  now,
}: Known): Attention[] {
  const found: Attention[] = [];
  if (next) {
    const { title, id, videoUrl } = next.webinar;
    const { registrationCount, startsAt, phase } = next.session;
    const to = `/webinars/${id}`;
    if (videoUrl === null) found.push({ kind: 'noVideo', title, to: `${to}/page` });
    const soon = new Date(startsAt).getTime() - now < WEEK_MS;
    if (registrationCount === 0 && soon && phase === 'scheduled')
      found.push({ kind: 'nobody', title, startsAt, to: `${to}/page` });
    if (offers === 0) found.push({ kind: 'noOffer', title, to: `${to}/offer` });
  }
  if (last && notBought > 0)
    found.push({ kind: 'toCall', count: notBought, to: `/hot-list/${last.session.id}` });
  if (unseenReplies > 0) found.push({ kind: 'unseenReplies', count: unseenReplies, to: '/replies' });
  return found;
}
