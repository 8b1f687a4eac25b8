import { useEffect, useRef, useState } from 'react';
import { formatTime } from '../../format/time';
import { m } from '../messages';
import type { ChatLine } from './room.types';
import { Say } from './say';
import type { RoomActs } from './use-room';

const text = m.room;
const NEAR_END = 80;

/** What everybody says to everybody. It is not read aloud line by line: a busy chat would drown the presenter. */
export function Chat({ lines, acts }: { lines: ChatLine[]; acts: RoomActs }) {
  const list = useRef<HTMLDivElement>(null);
  const follow = useRef(true);
  const [below, setBelow] = useState(false);
  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight });
  useEffect(() => {
    // Somebody who has scrolled back to read is left in peace.
    if (follow.current) toEnd();
    else setBelow(true);
  }, [lines.length]);
  const watch = () => {
    const { current } = list;
    if (!current) return;
    follow.current = current.scrollHeight - current.scrollTop - current.clientHeight < NEAR_END;
    if (follow.current) setBelow(false);
  };
  return (
    <>
      <div
        className="lines"
        ref={list}
        onScroll={watch}
        role="log"
        aria-live="off"
        aria-label={text.chat}
        tabIndex={0}
      >
        {lines.length === 0 && <p className="muted small">{text.chatEmpty}</p>}
        {lines.map(({ id, name, text: words, at, role }) => (
          <div key={id}>
            <span className="small">
              <b>{name}</b> {role === 'host' && <span className="host">{text.host}</span>}{' '}
              <time className="muted" dateTime={at}>
                {formatTime(at)}
              </time>
            </span>
            <div>{words}</div>
          </div>
        ))}
      </div>
      {below && (
        <button type="button" className="button below" data-size="small" onClick={toEnd}>
          {text.newBelow}
        </button>
      )}
      <Say name="chat" label={text.message} action={text.send} onSay={acts.say} />
    </>
  );
}
