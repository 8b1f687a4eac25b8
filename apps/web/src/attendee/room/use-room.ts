import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../http/call';
import { asProblem, type Problem } from '../../http/problem';
import { LiveConnection, liveUrl, type Answer, type LiveState } from '../../live/live-connection';
import { afterMessage, withVote } from './after-message';
import type { Room, RoomMessage } from './room.types';

const loadRoom = (token: string): Promise<Room> =>
  call('GET', `/api/v1/public/rooms/${encodeURIComponent(token)}`);

const ARRIVING_TRIES = 10;
const ARRIVING_MS = 1_000;

/** Somebody who clicks in the second they registered may be ahead of their own registration. */
async function loadArrivingRoom(token: string, tries = ARRIVING_TRIES): Promise<Room> {
  try {
    return await loadRoom(token);
  } catch (error) {
    if (asProblem(error).code !== 'place-not-found' || tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, ARRIVING_MS));
    return loadArrivingRoom(token, tries - 1);
  }
}

export interface RoomActs {
  vote: (pollId: string, optionId: string) => Promise<Answer>;
  say: (text: string) => Promise<Answer>;
  ask: (text: string) => Promise<Answer>;
  openOffer: (offerId: string) => void;
}

interface LiveRoom {
  room?: Room;
  problem?: Problem;
  connection: LiveState;
  acts: RoomActs;
  /** How often the room has told that an offer became something else for this person. */
  offerChanges: number;
  reload: () => void;
}

/** The room of one join link: looked at first (the page brings the first look), then entered and kept current. */
export function useRoom(token: string, initial: Room | undefined): LiveRoom {
  const [room, setRoom] = useState(initial);
  const [problem, setProblem] = useState<Problem>();
  const [offerChanges, setOfferChanges] = useState(0);
  const [connection, setConnection] = useState<LiveState>('connecting');
  const live = useRef<LiveConnection<RoomMessage>>(undefined);
  // There is nothing to hear in the room of a session that was called off.
  const open = room !== undefined && !room.session.cancelled;

  const reload = useCallback(() => {
    setProblem(undefined);
    loadArrivingRoom(token).then(setRoom, (error: unknown) => setProblem(asProblem(error)));
  }, [token]);
  useEffect(() => {
    if (!initial) reload();
  }, [initial, reload]);

  useEffect(() => {
    if (!open) return;
    live.current = new LiveConnection<RoomMessage>({
      url: liveUrl(`/api/v1/rooms/live?token=${encodeURIComponent(token)}`),
      onMessage: (message) => {
        if (message.type === 'offer-changed') setOfferChanges((count) => count + 1);
        else setRoom((known) => (known ? afterMessage(known, message) : known));
      },
      onState: (state) => {
        setConnection(state);
        // The room says why it let nobody stay, unless the link opens none any more.
        if (state === 'refused') void loadRoom(token).then(setRoom, () => undefined);
      },
    });
    return () => live.current?.close();
  }, [open, token]);

  return { room, problem, connection, acts: useActs(live, setRoom), offerChanges, reload };
}

type Said =
  | { type: 'vote'; pollId: string; optionId: string }
  | { type: 'chat' | 'ask'; text: string }
  | { type: 'offer-opened'; offerId: string };

type Change = (change: (room: Room | undefined) => Room | undefined) => void;

function useActs(live: { current: LiveConnection<RoomMessage> | undefined }, change: Change): RoomActs {
  const ask = (message: Said, repeatable: boolean): Promise<Answer> =>
    live.current?.ask(message, repeatable) ??
    Promise.resolve({ ok: false, code: 'connection-lost', detail: '' });
  return {
    vote: async (pollId, optionId) => {
      const answer = await ask({ type: 'vote', pollId, optionId }, true);
      const counted = answer.ok ? optionId : answer.optionId;
      if (counted) change((room) => room && withVote(room, pollId, counted));
      return answer;
    },
    say: (text) => ask({ type: 'chat', text }, false),
    ask: (text) => ask({ type: 'ask', text }, false),
    openOffer: (offerId) => void ask({ type: 'offer-opened', offerId }, true),
  };
}
