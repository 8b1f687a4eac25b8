import { m } from '../messages';
import { SessionTime } from '../pieces/session-time';
import type { PublicWebinar } from './landing.queries';
import { ZoneChoice, type ZoneChoiceProps } from './zone-choice';

const text = m.landing;

interface LandingHeadProps extends ZoneChoiceProps {
  webinar: PublicWebinar;
}

/** What it is, what one gets from it, and when: enough to decide. */
export function LandingHead({ webinar, ...zone }: LandingHeadProps) {
  const { title, promise, sessions, presenters } = webinar;
  const next = sessions.find(({ full }) => !full) ?? sessions[0];
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
              <SessionTime startsAt={next.startsAt} timeZone={zone.timeZone} />
              <ZoneChoice {...zone} />
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
