import { useCallback, useState } from 'react';
import { m } from '../messages';
import { lastOfPath, type PageData } from '../page-data';
import { Frame } from '../pieces/frame';
import { Loading } from '../pieces/loading';
import { ProblemNote } from '../pieces/problem-note';
import { useAct } from '../use-act';
import { useLoad } from '../use-load';
import { usePageTitle } from '../use-page-title';
import { loadPreferences, savePreferences, type Preferences } from './preferences.queries';

const text = m.preferences;

export function PreferencesPage({ data }: { data: PageData }) {
  const token = lastOfPath();
  const load = useCallback(() => loadPreferences(token), [token]);
  const [initial] = useState(() => ('subscribed' in data ? (data as unknown as Preferences) : undefined));
  const { value, problem, reload, set } = useLoad(initial, load);
  const [done, setDone] = useState('');
  const { run, pending, error } = useAct(async (subscribed: boolean) => {
    set(await savePreferences(token, subscribed));
    setDone(subscribed ? text.resumed : text.stopped);
  });
  usePageTitle(text.title);
  if (!value) return <Loading problem={problem} onRetry={reload} />;
  const { subscribed, email, workspaceName } = value;
  return (
    <Frame>
      <div className="narrow stack" data-gap="large">
        <div>
          <h1>{text.title}</h1>
          <p className="muted">{text.from(workspaceName, email)}</p>
        </div>
        <div className="card stack">
          <div>
            <h2>{subscribed ? text.on : text.off}</h2>
            <p className="muted">{subscribed ? text.onText : text.offText}</p>
          </div>
          <ProblemNote error={error} />
          <button
            type="button"
            className="button"
            data-kind={subscribed ? 'quiet' : undefined}
            disabled={pending}
            onClick={() => void run(!subscribed)}
            style={{ justifySelf: 'start' }}
          >
            {subscribed ? text.stop : text.resume}
          </button>
          <p className={done ? 'notice' : 'hidden'} data-kind="good" role="status">
            {done}
          </p>
        </div>
      </div>
    </Frame>
  );
}
