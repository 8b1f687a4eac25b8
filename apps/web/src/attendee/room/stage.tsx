import { useState } from 'react';
import { formatDay, formatTime, zoneName } from '../../format/time';
import { useNow } from '../../format/use-now';
import { m } from '../messages';
import { Countdown } from '../pieces/countdown';
import type { Room } from './room.types';
import { Video } from './video';

const text = m.room;

/** The large part of the room: a countdown before, the video during, a farewell after. */
export function Stage({ room }: { room: Room }) {
  const { status, cancelled, videoUrl, startedAt } = room.session;
  if (cancelled) return <Card title={text.cancelledTitle} words={text.cancelledText} />;
  if (status === 'waiting') return <Waiting room={room} />;
  if (status === 'ended') return <Card title={text.endedTitle} words={text.endedText} />;
  if (!videoUrl) return <Card title={text.noVideo} />;
  return <Video key={videoUrl} url={videoUrl} startedAt={startedAt} />;
}

function Card({ title, words }: { title: string; words?: string }) {
  return (
    <div className="stage-card stack">
      <h2>{title}</h2>
      {words && <p>{words}</p>}
    </div>
  );
}

function Waiting({ room: { session, now: serverNow } }: { room: Room }) {
  const { startsAt, presenterName } = session;
  const [offset] = useState(() => new Date(serverNow).getTime() - Date.now());
  const now = useNow() + offset;
  const soon = now >= new Date(startsAt).getTime();
  return (
    <div className="stage-card stack" data-gap="large">
      <div>
        <h2>{text.waitingTitle}</h2>
        <p>{soon ? text.waitingSoon : text.waitingText}</p>
      </div>
      {!soon && (
        <div className="stack" data-gap="small">
          <p className="small">{text.startsIn}</p>
          <Countdown until={startsAt} now={now} label={text.startsIn} />
        </div>
      )}
      <p className="small">
        {presenterName} · {formatDay(startsAt)}, {formatTime(startsAt)} ({zoneName(startsAt)})
      </p>
    </div>
  );
}
