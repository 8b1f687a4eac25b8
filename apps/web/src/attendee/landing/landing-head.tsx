import { m } from '../messages';
import { SessionTime } from '../pieces/session-time';
import type { PublicWebinar } from './landing.queries';

const text = m.landing;

interface LandingHeadProps {
  webinar: PublicWebinar;
  timeZone?: string;
}

/** What it is, what one gets from it, and when: enough to decide. */
export function LandingHead({ webinar, timeZone }: LandingHeadProps) {
  const { title, promise, sessions, presenters } = webinar;
  const [next] = sessions;
  const only = sessions.length === 1;
  return (
    <header className="landing-head">
      {next?.phase === 'live' ? (
        <p className="live">{text.liveNow}</p>
      ) : (
        <p className="eyebrow">{text.eyebrow}</p>
      )}
      <h1>{title}</h1>
      {promise && <p className="promise">{promise}</p>}
      <dl className="landing-facts">
        {next && (
          <div>
            <dt>{only ? text.when : text.next}</dt>
            <dd>
              <SessionTime startsAt={next.startsAt} timeZone={timeZone} />
            </dd>
          </div>
        )}
        {next && (
          <div>
            <dt>{text.length}</dt>
            <dd>{text.minutes(next.durationMinutes)}</dd>
          </div>
        )}
        <div>
          <dt>{text.presenter}</dt>
          <dd>{presenters.map(({ name }) => name).join(', ')}</dd>
        </div>
      </dl>
    </header>
  );
}
