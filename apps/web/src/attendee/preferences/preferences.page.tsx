import './preferences.css';
import { useCallback, useState } from 'react';
import { m } from '../messages';
import { lastOfPath, type PageData } from '../page-data';
import { Frame } from '../pieces/frame';
import { Loading } from '../pieces/loading';
import { ProblemNote } from '../pieces/problem-note';
import { useAct } from '../use-act';
import { useLoad } from '../use-load';
import { usePageTitle } from '../use-page-title';
import { ChannelLine } from './channel-choice';
import { asItIs, doneText, everythingOff, hearsAnything } from './choices';
import {
  loadPreferences,
  savePreferences,
  type ChannelChoice,
  type Choice,
  type Preferences,
} from './preferences.queries';

const text = m.preferences;

export function PreferencesPage({ data }: { data: PageData }) {
  const token = lastOfPath();
  const load = useCallback(() => loadPreferences(token), [token]);
  const [initial] = useState(() => ('subscribed' in data ? (data as unknown as Preferences) : undefined));
  const { value, problem, reload, set } = useLoad(initial, load);
  const [before, setBefore] = useState<Choice>();
  // Shown while it is on its way, and taken back when it does not arrive.
  const [wanted, setWanted] = useState<Choice>();
  const { run, pending, error } = useAct(async (choice: Choice, undo?: Choice) => {
    setWanted(choice);
    try {
      set(await savePreferences(token, choice));
      setBefore(undo);
    } finally {
      setWanted(undefined);
    }
  });
  usePageTitle(text.title);
  if (!value) return <Loading problem={problem} onRetry={reload} />;
  const { subscribed, offers, email, workspaceName, channels = [] } = value;
  const choose = (choice: Choice) => void run(choice, { subscribed, offers });
  const chooseChannel = (channel: ChannelChoice['channel'], on: boolean) => {
    const as = (state: boolean): Choice => ({
      subscribed,
      offers,
      channels: [{ channel, subscribed: state }],
    });
    void run(as(on), as(!on));
  };
  return (
    <Frame kind="preferences">
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
          {subscribed && (
            <label className="choice-line">
              <input
                type="checkbox"
                checked={(wanted ?? value).offers}
                disabled={pending}
                onChange={({ currentTarget }) => choose({ subscribed, offers: currentTarget.checked })}
              />
              <span>
                <b>{text.offers}</b>
                <br />
                <span className="muted small">{text.offersText}</span>
              </span>
            </label>
          )}
          <ProblemNote error={error} />
          <button
            type="button"
            className="button"
            data-kind={subscribed ? 'quiet' : undefined}
            disabled={pending}
            onClick={() => choose({ subscribed: !subscribed, offers })}
            style={{ justifySelf: 'start' }}
          >
            {subscribed ? text.stop : text.resume}
          </button>
          {channels.length > 0 && <h2>{text.channels}</h2>}
          {channels.map((choice) => (
            <ChannelLine
              key={choice.channel}
              choice={choice}
              wanted={wanted?.channels?.find(({ channel }) => channel === choice.channel)?.subscribed}
              disabled={pending}
              onChoose={(on) => chooseChannel(choice.channel, on)}
            />
          ))}
          {hearsAnything(value) && (
            <div className="choice-link">
              <button
                type="button"
                className="button"
                data-kind="quiet"
                disabled={pending}
                onClick={() => void run(everythingOff(value), asItIs(value))}
              >
                {text.leaveAll}
              </button>
              <span className="muted small">{text.leaveAllText}</span>
            </div>
          )}
          <div className={before ? 'notice row' : 'hidden'} data-kind="good" role="status">
            {before && <span>{doneText(before, value)}</span>}
            {before && (
              <button
                type="button"
                className="link-button"
                disabled={pending}
                onClick={() => void run(before)}
              >
                {text.undo}
              </button>
            )}
          </div>
        </div>
      </div>
    </Frame>
  );
}
