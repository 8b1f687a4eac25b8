import './room.css';
import { useEffect, useState } from 'react';
import { Mark } from '../../design/mark';
import { LanguageLinks } from '../../language/language-links';
import type { LiveState } from '../../live/live-connection';
import { m } from '../messages';
import { lastOfPath } from '../page-data';
import { Loading } from '../pieces/loading';
import { Conversation } from './conversation';
import { OfferCard } from './offer-card';
import { PollCard } from './poll-card';
import type { Room } from './room.types';
import { Stage } from './stage';
import { useRoom, type RoomActs } from './use-room';

const text = m.room;

export function RoomPage() {
  const { room, problem, connection, acts, reload } = useRoom(lastOfPath());
  if (!room) return <Loading problem={problem} onRetry={reload} />;
  return <RoomView room={room} connection={connection} acts={acts} />;
}

interface RoomViewProps {
  room: Room;
  connection: LiveState;
  acts: RoomActs;
}

function RoomView({ room, connection, acts }: RoomViewProps) {
  const { session, polls, offer } = room;
  const ended = session.status === 'ended' || session.cancelled;
  // A closed poll keeps its result on the page until the next one opens.
  const shown = polls.some(({ status }) => status === 'open')
    ? polls.filter(({ status }) => status === 'open')
    : polls.slice(-1);
  return (
    <div className="room">
      <RoomBar room={room} connection={connection} />
      <News room={room} />
      <main className="room-main">
        <div className="room-stage">
          <Stage room={room} />
        </div>
        <div className="room-cards">
          {offer && !session.cancelled && <OfferCard offer={offer} onOpen={() => acts.openOffer(offer.id)} />}
          {!ended && shown.map((poll) => <PollCard key={poll.id} poll={poll} onVote={acts.vote} />)}
        </div>
        {!ended && <Conversation room={room} acts={acts} />}
      </main>
      <footer className="room-foot">
        <LanguageLinks label={m.language} />
      </footer>
    </div>
  );
}

function RoomBar({ room: { session, present }, connection }: Omit<RoomViewProps, 'acts'>) {
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

function Connection({ state }: { state: LiveState }) {
  return (
    <p className="connection" data-state={state} role="status">
      {state === 'connecting' && text.connecting}
      {state === 'lost' && text.lost}
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

/** Tells a screen reader what has just appeared, without moving the focus. */
function News({ room: { polls, offer, session } }: { room: Room }) {
  const [news, setNews] = useState('');
  const openPoll = polls.find(({ status }) => status === 'open')?.question;
  useEffect(() => {
    if (openPoll) setNews(text.pollOpen(openPoll));
  }, [openPoll]);
  useEffect(() => {
    if (offer) setNews(text.offerOpen(offer.title));
  }, [offer]);
  useEffect(() => {
    if (session.cancelled) setNews(text.cancelledTitle);
    else if (session.status === 'live') setNews(text.live);
    else if (session.status === 'ended') setNews(text.endedTitle);
  }, [session.status, session.cancelled]);
  return (
    <p className="hidden" aria-live="polite">
      {news}
    </p>
  );
}
