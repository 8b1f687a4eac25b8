import './registered.css';
import { useCallback } from 'react';
import { useNow } from '../../format/use-now';
import { m } from '../messages';
import { dataOf, lastOfPath, type PageData } from '../page-data';
import { Frame } from '../pieces/frame';
import { Loading } from '../pieces/loading';
import { SessionTime } from '../pieces/session-time';
import { Tick } from '../pieces/tick';
import { useLoad } from '../use-load';
import { usePageTitle } from '../use-page-title';
import { CalendarButtons } from './calendar-buttons';
import { CancelPlace } from './cancel-place';
import { loadRegistration, type OwnRegistration } from './registered.queries';
import { ShareLink } from './share-link';
import { WhatNext } from './what-next';

const text = m.registered;

export function RegisteredPage({ data }: { data: PageData }) {
  const token = lastOfPath();
  const load = useCallback(() => loadRegistration(token), [token]);
  const initial = dataOf<OwnRegistration>(data, 'registration', 'joinUrl');
  const { value, problem, reload, set } = useLoad(initial, load);
  if (!value) return <Loading problem={problem} onRetry={reload} />;
  if (value.status === 'cancelled') return <Cancelled registration={value} />;
  return (
    <Registered
      registration={value}
      token={token}
      onCancelled={() => set({ ...value, status: 'cancelled' })}
    />
  );
}

function Cancelled({ registration: { webinar } }: { registration: OwnRegistration }) {
  usePageTitle(text.cancelledTitle);
  return (
    <Frame>
      <div className="narrow stack" role="status">
        <h1>{text.cancelledTitle}</h1>
        <p className="muted">{webinar.title}</p>
        <p>{text.cancelledText}</p>
        <a className="button" data-kind="quiet" href={`/w/${webinar.slug}`} style={{ justifySelf: 'start' }}>
          {text.again}
        </a>
      </div>
    </Frame>
  );
}

interface RegisteredProps {
  registration: OwnRegistration;
  token: string;
  onCancelled: () => void;
}

function Registered({ registration, token, onCancelled }: RegisteredProps) {
  const { name, webinar, session } = registration;
  usePageTitle(text.documentTitle(webinar.title));
  const holds = session.status === 'scheduled';
  return (
    <Frame kind="registered">
      <div className="narrow stack" data-gap="large">
        <header className="stack" data-gap="small">
          <span className="seal">
            <Tick />
          </span>
          <h1>{text.title(name.split(' ')[0] ?? name)}</h1>
          <p className="muted">{text.text}</p>
        </header>
        <div className="card stack" data-gap="large">
          <div className="stack" data-gap="small">
            <h2>{webinar.title}</h2>
            {holds && (
              <p>
                <SessionTime startsAt={session.startsAt} />
              </p>
            )}
          </div>
          {holds ? (
            <Ways registration={registration} />
          ) : (
            <p className="notice" data-kind="problem">
              {text.sessionCancelled}
            </p>
          )}
        </div>
        {holds && <WhatNext session={session} token={token} />}
        {holds && <ShareLink title={webinar.title} slug={webinar.slug} />}
        {holds && <CancelPlace token={token} onCancelled={onCancelled} />}
      </div>
    </Frame>
  );
}

const SOON_MS = 15 * 60_000;

/** Into the calendar while there is time; into the room when it is time. */
function Ways({ registration: { session, joinUrl, calendar } }: Pick<RegisteredProps, 'registration'>) {
  const now = useNow(10_000);
  const soon = session.phase === 'live' || Date.parse(session.startsAt) - now < SOON_MS;
  const room = (
    <div className="stack" data-gap="small">
      <a
        className="button"
        data-kind={soon ? undefined : 'quiet'}
        href={new URL(joinUrl, window.location.href).pathname}
      >
        {text.join}
      </a>
      <p className="muted small">{soon ? text.joinNow : text.joinHint}</p>
    </div>
  );
  return (
    <>
      {soon && room}
      <CalendarButtons calendar={calendar} />
      {!soon && room}
    </>
  );
}
