import { useEffect, useState, type MouseEvent } from 'react';
import { formatShortDay, formatTime } from '../../format/time';
import { m } from '../messages';
import type { PublicSession } from './landing.queries';

/** Keeps the one thing to do within a thumb's reach, while the form itself is out of sight. */
export function CallToAction({ session, timeZone }: { session?: PublicSession; timeZone?: string }) {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const form = document.getElementById('register');
    if (!form) return;
    const watch = new IntersectionObserver(([seen]) => setAway(!(seen?.isIntersecting ?? true)), {
      // A strip of the form at the lower edge is not yet a form that can be filled in.
      rootMargin: '0px 0px -160px',
    });
    watch.observe(form);
    return () => watch.disconnect();
  }, []);
  if (!session) return null;
  const go = (event: MouseEvent) => {
    event.preventDefault();
    const form = document.getElementById('register');
    form?.scrollIntoView({ block: 'start' });
    form?.querySelector<HTMLElement>('input[name="name"]')?.focus({ preventScroll: true });
  };
  return (
    <div className="call-to-action" hidden={!away}>
      <span className="small">
        <b>{formatShortDay(session.startsAt, timeZone)}</b>
        <br />
        {formatTime(session.startsAt, timeZone)}
      </span>
      <a className="button" href="#register" onClick={go}>
        {m.landing.callToAction}
      </a>
    </div>
  );
}
