import './registered.css';
import { useCallback } from 'react';
import { m } from '../messages';
import { dataOf, lastOfPath, type PageData } from '../page-data';
import { Frame } from '../pieces/frame';
import { Loading } from '../pieces/loading';
import { SessionTime } from '../pieces/session-time';
import { useLoad } from '../use-load';
import { usePageTitle } from '../use-page-title';
import { CancelPlace } from './cancel-place';
import { loadRegistration, type OwnRegistration } from './registered.queries';

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
  const { name, webinar, session, joinUrl, calendar } = registration;
  usePageTitle(text.documentTitle(webinar.title));
  return (
    <Frame>
      <div className="narrow stack" data-gap="large">
        <div className="stack" data-gap="small">
          <span className="seal" aria-hidden="true">
            ✓
          </span>
          <h1>{text.title(name.split(' ')[0] ?? name)}</h1>
          <p className="muted">{text.text}</p>
        </div>
        <div className="card stack">
          <h2>{webinar.title}</h2>
          {session.status === 'cancelled' ? (
            <p className="notice" data-kind="problem">
              {text.sessionCancelled}
            </p>
          ) : (
            <>
              <p>
                <SessionTime startsAt={session.startsAt} />
              </p>
              <a className="button" href={new URL(joinUrl, window.location.href).pathname}>
                {text.join}
              </a>
              <p className="muted small">{text.joinHint}</p>
              <CalendarLinks calendar={calendar} />
            </>
          )}
        </div>
        <section className="stack" aria-labelledby="next">
          <h2 id="next">{text.nextTitle}</h2>
          <ol className="next">
            {text.next.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <CancelPlace token={token} onCancelled={onCancelled} />
      </div>
    </Frame>
  );
}

function CalendarLinks({ calendar: { ics, google, outlook } }: Pick<OwnRegistration, 'calendar'>) {
  const outside = { target: '_blank', rel: 'noreferrer', className: 'button' };
  return (
    <div className="stack" data-gap="small" role="group" aria-labelledby="calendar">
      <p id="calendar" className="small">
        <b>{text.calendar}</b>
      </p>
      <div className="row">
        <a className="button" data-kind="quiet" data-size="small" href={ics} download="invite.ics">
          {text.ics}
        </a>
        <a {...outside} data-kind="quiet" data-size="small" href={google}>
          {text.google}
        </a>
        <a {...outside} data-kind="quiet" data-size="small" href={outlook}>
          {text.outlook}
        </a>
      </div>
    </div>
  );
}
