import { useSearchParams } from 'react-router';
import { nearestSession } from '../session-phase';
import type { Session, Webinar } from '../types';

/** The session that somebody chose, kept in the address so that a link leads to it; the nearest one before that. */
export function useChosenSession({
  sessions,
}: Webinar): [Session | undefined, (sessionId: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const chosen = sessions.find(({ id }) => id === params.get('session'));
  const choose = (session: string | null) =>
    setParams(session ? { session } : {}, { replace: true, preventScrollReset: true });
  return [chosen ?? nearestSession(sessions, Date.now()), choose];
}
