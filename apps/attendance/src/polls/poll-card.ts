import type { Transaction } from '@funnelcast/persistence';
import type { PollStatus } from './poll.entity.js';

export interface OptionCard {
  id: string;
  text: string;
  votes: number;
}

/** A poll as people see it, with the votes so far. */
export interface PollCard {
  id: string;
  question: string;
  status: PollStatus;
  options: OptionCard[];
}

const POLLS = `
  select poll.id, poll.question, poll.status,
         json_agg(
           json_build_object('id', option.id, 'text', option.text, 'votes', coalesce(counted.votes, 0))
           order by option.position
         ) as options
    from poll
    join poll_option option on option.poll_id = poll.id
    left join (
      select vote.option_id, count(*)::int as votes
        from vote join poll on poll.id = vote.poll_id
       where poll.session_id = $1 group by vote.option_id
    ) counted on counted.option_id = option.id
   where poll.session_id = $1
   group by poll.id
   order by poll.created_at, poll.id`;

/** Counted from the votes themselves, so every copy of the service shows the same. */
export function listPolls(tx: Transaction, sessionId: string): Promise<PollCard[]> {
  return tx.query<PollCard[]>(POLLS, [sessionId]);
}

export interface PollResult {
  pollId: string;
  options: OptionCard[];
}

const RESULTS = `
  select option.poll_id as "pollId",
         json_agg(
           json_build_object('id', option.id, 'text', option.text, 'votes', coalesce(counted.votes, 0))
           order by option.position
         ) as options
    from poll_option option
    left join (
      select option_id, count(*)::int as votes from vote where poll_id = any($1::uuid[]) group by option_id
    ) counted on counted.option_id = option.id
   where option.poll_id = any($1::uuid[])
   group by option.poll_id`;

export function countVotes(tx: Transaction, pollIds: string[]): Promise<PollResult[]> {
  return tx.query<PollResult[]>(RESULTS, [pollIds]);
}
