import { useEffect, useRef, useState } from 'react';
import { Mark } from '../../design/mark';
import type { LiveState } from '../../live/live-connection';
import { m } from '../messages';
import type { Room } from './room.types';

const text = m.room;

interface RoomBarProps {
  room: Room;
  connection: LiveState;
}

/** Where one is, whether it is live, and whether one is connected. */
export function RoomBar({ room: { session, present }, connection }: RoomBarProps) {
  return (
    <header className="room-bar">
      <Mark size={28} />
      <h1>{session.title}</h1>
      {session.status === 'live' && !session.cancelled && <span className="live">{text.live}</span>}
      {!session.cancelled && <span className="muted small present">{text.present(present)}</span>}
      {!session.cancelled && <Connection state={connection} />}
    </header>
  );
}

const BACK_SHOWN_MS = 4_000;

function Connection({ state }: { state: LiveState }) {
  const back = useBack(state);
  return (
    <p className="connection" data-state={back ? 'back' : state} role="status">
      {state === 'connecting' && text.connecting}
      {state === 'lost' && text.lost}
      {back && text.back}
      {state === 'refused' && (
        <>
          {text.refused}{' '}
          <button type="button" className="link-button" onClick={() => window.location.reload()}>
            {text.reload}
          </button>
        </>
      )}
    </p>
  );
}

/** For a moment after the connection was lost and found: whoever worried is told that it is over. */
function useBack(state: LiveState): boolean {
  const before = useRef(state);
  const [back, setBack] = useState(false);
  useEffect(() => {
    const wasLost = before.current === 'lost';
    before.current = state;
    if (!wasLost || state !== 'open') return;
    setBack(true);
    const timer = setTimeout(() => setBack(false), BACK_SHOWN_MS);
    return () => {
      clearTimeout(timer);
      setBack(false);
    };
  }, [state]);
  return back;
}
