import { useEffect, useState } from 'react';
import { m } from '../messages';
import type { Room } from './room.types';

const text = m.room;

/** Tells a screen reader what has just appeared, once and without moving the focus. */
export function News({ room: { polls, offer, session } }: { room: Room }) {
  const [news, setNews] = useState('');
  const openPoll = polls.find(({ status }) => status === 'open')?.question;
  const offered = offer?.title;
  useEffect(() => {
    if (openPoll) setNews(text.pollOpen(openPoll));
  }, [openPoll]);
  useEffect(() => {
    if (offered) setNews(text.offerOpen(offered));
  }, [offered]);
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
