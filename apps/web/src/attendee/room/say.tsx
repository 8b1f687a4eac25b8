import { useEffect, useState, type FormEvent } from 'react';
import type { Answer } from '../../live/live-connection';
import { m } from '../messages';
import { codeText } from '../problem-text';
import { useDraft } from './use-draft';

const text = m.room;
const SLOW_MS = 3_000;

interface SayProps {
  /** Under which what is typed is kept. */
  name: string;
  label: string;
  action: string;
  onSay: (words: string) => Promise<Answer>;
}

/** The field is emptied only when the room has taken what was said; what did not arrive waits to be sent again. */
export function Say({ name, label, action, onSay }: SayProps) {
  const [words, setWords] = useDraft(name);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const slow = useSlow(sending);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!words.trim() || sending) return;
    setSending(true);
    setProblem('');
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
      <p className="small muted" role="status">
        {slow && text.slow}
      </p>
      <input
        className="input"
        aria-label={label}
        placeholder={label}
        maxLength={500}
        value={words}
        autoComplete="off"
        enterKeyHint="send"
        readOnly={sending}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <button className="button" disabled={sending}>
        {problem ? text.again : action}
      </button>
    </form>
  );
}

/** Whether something takes so long that a word about it is due. */
function useSlow(pending: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [pending]);
  return slow;
}
