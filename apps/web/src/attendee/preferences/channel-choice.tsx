import { m } from '../messages';
import type { ChannelChoice } from './preferences.queries';

const text = m.preferences;

interface ChannelLineProps {
  choice: ChannelChoice;
  /** What is on its way. */
  wanted?: boolean;
  disabled: boolean;
  onChoose: (subscribed: boolean) => void;
}

/** A channel to leave or to rejoin; where joining takes more than a choice here, the way there. */
export function ChannelLine({ choice, wanted, disabled, onChoose }: ChannelLineProps) {
  const { channel, address, subscribed, joinUrl } = choice;
  if (joinUrl !== null && !subscribed) {
    return (
      <div className="choice-link">
        <a className="button" data-kind="quiet" href={joinUrl}>
          {text.join}
        </a>
        <span className="muted small">{text.joinText}</span>
      </div>
    );
  }
  return (
    <label className="choice-line">
      <input
        type="checkbox"
        checked={wanted ?? subscribed}
        disabled={disabled}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
      <span>
        <b>{text.names[channel]}</b>
        {address !== null && (
          <>
            <br />
            <span className="muted small">{text.to(address)}</span>
          </>
        )}
      </span>
    </label>
  );
}
