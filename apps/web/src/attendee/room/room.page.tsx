import './room.css';
import { useState } from 'react';
import { LanguageLinks } from '../../language/language-links';
import type { LiveState } from '../../live/live-connection';
import { m } from '../messages';
import { dataOf, lastOfPath, type PageData } from '../page-data';
import { Loading } from '../pieces/loading';
import { usePageTitle } from '../use-page-title';
import { News } from './news';
import { OfferCard } from './offer-card';
import { useOwnOffer } from './use-own-offer';
import { PollCard } from './poll-card';
import { RoomBar } from './room-bar';
import type { Room } from './room.types';
import { Stage } from './stage';
import { Tabs } from './tabs';
import { useNarrow } from './use-narrow';
import { shownPolls, usePanels } from './use-panels';
import { useRoom, type RoomActs } from './use-room';

const text = m.room;

export function RoomPage({ data }: { data: PageData }) {
  const [initial] = useState(() => dataOf<Room>(data, 'room', 'session'));
  const { room, problem, connection, acts, offerChanges, reload } = useRoom(lastOfPath(), initial);
  if (!room) return <Loading problem={problem} onRetry={reload} />;
  return <RoomView room={room} connection={connection} acts={acts} offerChanges={offerChanges} />;
}

interface RoomViewProps {
  room: Room;
  connection: LiveState;
  acts: RoomActs;
  offerChanges: number;
}

/** The video first; beside it, or below it on a phone, what people do. */
function RoomView({ room: told, connection, acts, offerChanges }: RoomViewProps) {
  const room = { ...told, offer: useOwnOffer(told.offer, offerChanges, connection) };
  const narrow = useNarrow();
  const { tabs, selected, select } = usePanels(room, acts, narrow);
  const { session, offer } = room;
  const ended = session.status === 'ended' || session.cancelled;
  const cards = !narrow || ended;
  usePageTitle(session.title);
  return (
    <div className="room" data-open={!ended}>
      <div className="room-view">
        <RoomBar room={room} connection={connection} />
        <News room={room} />
        <main className="room-main">
          <div className="room-stage">
            <Stage room={room} />
          </div>
          {cards && (
            <div className="room-cards">
              {offer && !session.cancelled && (
                <OfferCard offer={offer} onOpen={() => acts.openOffer(offer.id)} />
              )}
              {!ended &&
                shownPolls(room).map((poll) => <PollCard key={poll.id} poll={poll} onVote={acts.vote} />)}
            </div>
          )}
          {!ended && <Tabs label={text.talk} tabs={tabs} selected={selected} onSelect={select} />}
        </main>
      </div>
      <footer className="room-foot">
        <LanguageLinks label={m.language} />
      </footer>
    </div>
  );
}
