import { useState } from 'react';
import type { Answer } from '../../live/live-connection';
import { locale } from '../../language/language';
import { m } from '../messages';
import { codeText } from '../problem-text';
import type { Poll, PollOption } from './room.types';

const text = m.room;

interface PollCardProps {
  poll: Poll;
  onVote: (pollId: string, optionId: string) => Promise<Answer>;
}

export function PollCard({ poll, onVote }: PollCardProps) {
  const [sending, setSending] = useState<string>();
  const [problem, setProblem] = useState('');
  const mine = poll.myOptionId;
  const voting = poll.status === 'open' && !mine;

  const vote = async (optionId: string) => {
    setSending(optionId);
    setProblem('');
    const answer = await onVote(poll.id, optionId);
    setSending(undefined);
    if (!answer.ok) setProblem(codeText(answer.code, answer.detail));
  };
  return (
    <section className="room-card stack" data-open={poll.status === 'open'} aria-label={text.poll}>
      <div>
        <p className="eyebrow">{text.poll}</p>
        <h2>{poll.question}</h2>
      </div>
      {voting ? (
        <div className="stack" data-gap="small" role="group" aria-label={poll.question}>
          {poll.options.map(({ id, text: option }) => (
            <button
              key={id}
              type="button"
              className="button option"
              data-kind="quiet"
              aria-pressed={sending === id}
              disabled={sending !== undefined}
              onClick={() => void vote(id)}
            >
              {option}
            </button>
          ))}
        </div>
      ) : (
        <Results options={poll.options} mine={mine ?? undefined} />
      )}
      <p className="small muted" role="status">
        {sending !== undefined && text.voting}
        {sending === undefined && mine && poll.status === 'open' && text.voted}
        {poll.status === 'closed' && text.pollClosed}
      </p>
      {problem && (
        <p className="notice" data-kind="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

function Results({ options, mine }: { options: PollOption[]; mine?: string }) {
  const all = options.reduce((sum, { votes }) => sum + votes, 0);
  return (
    <ul className="results">
      {options.map(({ id, text: option, votes }) => {
        const share = all === 0 ? 0 : votes / all;
        return (
          <li key={id}>
            <div className="result-line">
              <span>
                {option} {id === mine && <b className="small">✓ {text.yourVote}</b>}
              </span>
              <span>
                {percent.format(share)} <span className="muted small">{text.votes(votes)}</span>
              </span>
            </div>
            <div className="bar-track" aria-hidden="true">
              <div className="bar-fill" style={{ width: `${share * 100}%` }} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
