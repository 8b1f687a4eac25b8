import classes from './replies.module.css';
import { ReplyEntry } from './reply-entry';
import type { Reply } from './types';
import { useAnsweredLetters } from './use-answered-letters';

interface ReplyListProps {
  label: string;
  replies: readonly Reply[];
  /** Not on the person's own page. */
  named?: boolean;
}

export function ReplyList({ label, replies, named = false }: ReplyListProps) {
  const letterOf = useAnsweredLetters(replies);
  return (
    <ul className={classes.list} aria-label={label}>
      {replies.map((reply) => (
        <ReplyEntry key={reply.id} reply={reply} letter={letterOf(reply)} named={named} />
      ))}
    </ul>
  );
}
