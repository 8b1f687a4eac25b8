import './landing.css';
import { useCallback, useState } from 'react';
import { m } from '../messages';
import { dataOf, lastOfPath, type PageData } from '../page-data';
import { Frame } from '../pieces/frame';
import { Loading } from '../pieces/loading';
import { Picture } from '../pieces/picture';
import { useLoad } from '../use-load';
import { usePageTitle } from '../use-page-title';
import { CallToAction } from './call-to-action';
import { LandingHead } from './landing-head';
import { loadWebinar, type PublicWebinar } from './landing.queries';
import { Presenters } from './presenters';
import { RegistrationForm } from './registration-form';
import { Takeaways } from './takeaways';

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
  const { title, description, sessions, cover } = webinar;
  // Nothing until somebody looks at another zone than their own.
  const [timeZone, setTimeZone] = useState<string>();
  const open = sessions.some(({ full }) => !full);
  usePageTitle(title);
  return (
    <Frame kind="landing">
      <div className="landing">
        <LandingHead webinar={webinar} timeZone={timeZone} onTimeZone={setTimeZone} />
        <Picture
          picture={cover}
          sizes="(min-width: 1200px) 640px, (min-width: 900px) 55vw, 100vw"
          alt=""
          first
          className="landing-cover"
        />
        <Takeaways lines={webinar.takeaways} />
        <div className="card landing-form" id="register">
          {open ? (
            <RegistrationForm webinar={webinar} timeZone={timeZone} />
          ) : (
            <Closed planned={sessions.length > 0} />
          )}
        </div>
        <div className="landing-more stack" data-gap="large">
          {description && (
            <section className="stack" aria-labelledby="about">
              <h2 id="about">{text.about}</h2>
              <p className="prose">{description}</p>
            </section>
          )}
          <Presenters presenters={webinar.presenters} />
        </div>
      </div>
      {open && <CallToAction session={sessions.find(({ full }) => !full)} timeZone={timeZone} />}
    </Frame>
  );
}

function Closed({ planned }: { planned: boolean }) {
  return (
    <div className="stack" data-gap="small">
      <h2>{planned ? text.allFullTitle : text.noSessionsTitle}</h2>
      <p className="muted">{planned ? text.allFull : text.noSessions}</p>
    </div>
  );
}
