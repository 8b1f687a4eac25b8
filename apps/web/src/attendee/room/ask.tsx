import { m } from '../messages';
import { Say } from './say';
import type { RoomActs } from './use-room';

const text = m.room;

interface AskProps {
  /** What this person has asked since they came. */
  asked: string[];
  onAsked: (question: string) => void;
  acts: RoomActs;
}

/** A question to the presenter alone. */
export function Ask({ asked, onAsked, acts }: AskProps) {
  const ask = async (question: string) => {
    const answer = await acts.ask(question);
    if (answer.ok) onAsked(question);
    return answer;
  };
  return (
    <>
      <div className="lines">
        <p className="muted small">{text.askHint}</p>
        <div role="status">
          {asked.length > 0 && (
            <p className="notice small" data-kind="good">
              {text.asked}
            </p>
          )}
        </div>
        {asked.map((question, index) => (
          <p key={index}>
            <b className="small">{text.you}</b>
            <br />
            {question}
          </p>
        ))}
      </div>
      <Say name="ask" label={text.question} action={text.ask} onSay={ask} />
    </>
  );
}
