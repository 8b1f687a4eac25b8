import './landing.css';
import { useCallback } from 'react';
import { m } from '../messages';
import { dataOf, lastOfPath, type PageData } from '../page-data';
import { Frame } from '../pieces/frame';
import { Loading } from '../pieces/loading';
import { SessionTime } from '../pieces/session-time';
import { useLoad } from '../use-load';
import { loadWebinar, type PublicWebinar } from './landing.queries';
import { RegistrationForm } from './registration-form';

const text = m.landing;

export function LandingPage({ data }: { data: PageData }) {
  const slug = lastOfPath();
  const load = useCallback(() => loadWebinar(slug), [slug]);
  const initial = dataOf<PublicWebinar>(data, 'webinar', 'sessions');
  const { value, problem, reload } = useLoad(initial, load);
  if (!value) return <Loading problem={problem} onRetry={reload} />;
  return <Landing webinar={value} />;
}

function Landing({ webinar }: { webinar: PublicWebinar }) {
  const { title, description, presenterName, sessions } = webinar;
  const only = sessions.length === 1 ? sessions[0] : undefined;
  return (
    <Frame>
      <div className="landing">
        <div className="stack" data-gap="large">
          <div className="stack">
            <p className="eyebrow">{text.eyebrow}</p>
            <h1>{title}</h1>
          </div>
          <dl className="landing-facts">
            <div>
              <dt>{text.presenter}</dt>
              <dd>{presenterName}</dd>
            </div>
            {only && (
              <div>
                <dt>{text.when}</dt>
                <dd>
                  <SessionTime startsAt={only.startsAt} />
                </dd>
              </div>
            )}
            {sessions[0] && (
              <div>
                <dt>{text.length}</dt>
                <dd>{text.minutes(sessions[0].durationMinutes)}</dd>
              </div>
            )}
          </dl>
          {description && <p className="prose">{description}</p>}
        </div>
        <div className="card landing-form">
          {sessions.some(({ full }) => !full) ? (
            <RegistrationForm webinar={webinar} />
          ) : (
            <p>{sessions.length > 0 ? text.allFull : text.noSessions}</p>
          )}
        </div>
      </div>
    </Frame>
  );
}
