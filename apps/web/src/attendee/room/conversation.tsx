import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { formatTime } from '../../format/time';
import type { Answer } from '../../live/live-connection';
import { m } from '../messages';
import { codeText } from '../problem-text';
import type { ChatLine, Room } from './room.types';
import type { RoomActs } from './use-room';

const text = m.room;
type Tab = 'chat' | 'questions';
const tabs: Tab[] = ['chat', 'questions'];

/** Talking to everybody, or asking the presenter alone. */
export function Conversation({ room, acts }: { room: Room; acts: RoomActs }) {
  const [tab, setTab] = useState<Tab>('chat');
  const [asked, setAsked] = useState<string[]>([]);
  const id = useId();
  const move = ({ key, currentTarget }: KeyboardEvent<HTMLDivElement>) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const next: Tab = tab === 'chat' ? 'questions' : 'chat';
    setTab(next);
    currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  const ask = async (question: string) => {
    const answer = await acts.ask(question);
    if (answer.ok) setAsked((known) => [...known, question]);
    return answer;
  };
  return (
    <section className="room-card talk" aria-label={text.talk}>
      <div className="tabs" role="tablist" aria-label={text.talk} onKeyDown={move}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            data-tab={name}
            id={`${id}-${name}`}
            aria-selected={tab === name}
            aria-controls={`${id}-panel`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {text[name]}
          </button>
        ))}
      </div>
      <div className="talk-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === 'chat' ? (
          <>
            <Chat lines={room.chat} />
            <Say key="chat" label={text.message} action={text.send} longest={500} onSay={acts.say} />
          </>
        ) : (
          <>
            <Asked questions={asked} />
            <Say key="ask" label={text.question} action={text.ask} longest={500} onSay={ask} />
          </>
        )}
      </div>
    </section>
  );
}

const NEAR_END = 80;

function Chat({ lines }: { lines: ChatLine[] }) {
  const list = useRef<HTMLDivElement>(null);
  const follow = useRef(true);
  useEffect(() => {
    // Somebody who has scrolled back to read is left in peace.
    if (follow.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [lines.length]);
  const watch = () => {
    const { current } = list;
    if (current) follow.current = current.scrollHeight - current.scrollTop - current.clientHeight < NEAR_END;
  };
  return (
    <div className="lines" ref={list} onScroll={watch} role="log" aria-label={text.chat} tabIndex={0}>
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
  );
}

function Asked({ questions }: { questions: string[] }) {
  return (
    <div className="lines" role="status">
      <p className="muted small">{text.askHint}</p>
      {questions.length > 0 && (
        <p className="notice small" data-kind="good">
          {text.asked}
        </p>
      )}
      {questions.map((question, index) => (
        <p key={index}>
          <b className="small">{text.you}</b>
          <br />
          {question}
        </p>
      ))}
    </div>
  );
}

interface SayProps {
  label: string;
  action: string;
  longest: number;
  onSay: (words: string) => Promise<Answer>;
}

/** The field is emptied only when the room has taken what was said. */
function Say({ label, action, longest, onSay }: SayProps) {
  const [words, setWords] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!words.trim() || sending) return;
    setSending(true);
    const answer = await onSay(words.trim());
    setSending(false);
    setProblem(answer.ok ? '' : codeText(answer.code, answer.detail));
    if (answer.ok) setWords('');
  };
  return (
    <form className="say" onSubmit={(event) => void submit(event)}>
      {problem && (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      <input
        className="input"
        aria-label={label}
        placeholder={label}
        maxLength={longest}
        value={words}
        autoComplete="off"
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <button className="button" disabled={sending}>
        {action}
      </button>
    </form>
  );
}
