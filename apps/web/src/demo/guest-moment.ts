import type { Demo } from './types';

export type GuestMoment =
  | 'soon'
  | 'registered'
  | 'join'
  | 'live'
  | 'vote'
  | 'click'
  | 'letters'
  | 'done'
  | 'gone';

/** Where the reader is in the funnel, and so what the page asks of them. */
export function guestMoment({ act, phase, guest, waitingFor }: Demo): GuestMoment {
  if (phase === 'failed') return 'gone';
  if (phase === 'played') return 'done';
  if (!guest) return 'soon';
  if (act === 'live') return waitingFor ?? 'live';
  return act === 'register' || act === 'remind' ? 'registered' : 'letters';
}
