import { useEffect, useState } from 'react';
import { m } from '../messages';
import { Ask } from './ask';
import { Chat } from './chat';
import { OfferCard } from './offer-card';
import { PollCard } from './poll-card';
import type { Poll, Room } from './room.types';
import type { Tab } from './tabs';
import type { ShownOffer } from './use-own-offer';
import type { RoomActs } from './use-room';

const text = m.room;

/** A closed poll keeps its result on the page until the next one opens. */
export function shownPolls({ polls }: Room): Poll[] {
  const open = polls.filter(({ status }) => status === 'open');
  return open.length > 0 ? open : polls.slice(-1);
}

interface Panels {
  tabs: Tab[];
  selected: string;
  select: (name: string) => void;
}

/** What lies beside the video; where there is little room, polls and the offer are panels as well. */
export function usePanels(
  room: Room & { offer: ShownOffer | null },
  acts: RoomActs,
  narrow: boolean,
): Panels {
  const [chosen, select] = useState('chat');
  const [asked, setAsked] = useState<string[]>([]);
  const { offer } = room;
  const polls = shownPolls(room);
  const openPoll = polls.find(({ status, myOptionId }) => status === 'open' && !myOptionId);
  const tabs: Tab[] = [
    { name: 'chat', label: text.chat, content: () => <Chat lines={room.chat} acts={acts} /> },
    {
      name: 'questions',
      label: text.questions,
      content: () => (
        <Ask asked={asked} onAsked={(question) => setAsked((known) => [...known, question])} acts={acts} />
      ),
    },
  ];
  if (narrow && polls.length > 0) {
    tabs.push({
      name: 'poll',
      label: text.poll,
      unread: openPoll !== undefined,
      content: () => polls.map((poll) => <PollCard key={poll.id} poll={poll} onVote={acts.vote} />),
    });
  }
  if (narrow && offer) {
    tabs.push({
      name: 'offer',
      label: text.offer,
      content: () => <OfferCard offer={offer} onOpen={() => acts.openOffer(offer.id)} />,
    });
  }
  // A panel that is not there any more, after the screen was turned for instance, is the chat.
  const selected = tabs.some(({ name }) => name === chosen) ? chosen : 'chat';
  useComingForward(narrow ? openPoll?.id : undefined, () => select('poll'));
  useComingForward(narrow ? offer?.id : undefined, () => select('offer'));
  const unreadChat = useUnread(room.chat.length, selected === 'chat');
  const offerSeen = useSeen(offer?.id, selected === 'offer');
  return {
    tabs: tabs.map((tab) => {
      if (tab.name === 'chat') return { ...tab, unread: unreadChat };
      return tab.name === 'offer' ? { ...tab, unread: !offerSeen } : tab;
    }),
    selected,
    select,
  };
}

/** Nobody is taken away from what they are writing; the mark on the tab waits for them. */
const isWriting = (): boolean => document.activeElement?.matches('input, textarea, select') ?? false;

/** Shows a panel when something new is in it. */
function useComingForward(id: string | undefined, show: () => void): void {
  const [known, setKnown] = useState<string>();
  useEffect(() => {
    if (id === undefined || id === known) return;
    setKnown(id);
    if (!isWriting()) show();
  }, [id, known, show]);
}

/** How many have come since one looked away. */
function useUnread(count: number, looking: boolean): number {
  const [read, setRead] = useState(count);
  useEffect(() => {
    if (looking) setRead(count);
  }, [count, looking]);
  return looking ? 0 : Math.max(0, count - read);
}

function useSeen(id: string | undefined, looking: boolean): boolean {
  const [seen, setSeen] = useState<string>();
  useEffect(() => {
    if (looking) setSeen(id);
  }, [id, looking]);
  return looking || seen === id;
}
