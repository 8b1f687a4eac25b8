import type { Transaction } from '@funnelcast/persistence';
import type { InsertedVote } from './insert-votes.js';
import { keyOf, type Vote, type VoteOutcome } from './vote.js';

interface Circumstances {
  status: 'draft' | 'open' | 'closed' | null;
  optionId: string | null;
}

const CIRCUMSTANCES = `
  select case when poll.session_id = vote."sessionId" then poll.status end as status,
         earlier.option_id as "optionId"
    from json_to_recordset($1::json)
      as vote("sessionId" uuid, "registrationId" uuid, "pollId" uuid, n int)
    left join poll on poll.id = vote."pollId"
    left join vote earlier on earlier.poll_id = vote."pollId" and earlier.registration_id = vote."registrationId"
   order by vote.n`;

/** Says for every vote of a batch whether it was taken, and if not, why. */
export async function explainRefusals(
  tx: Transaction,
  votes: readonly Vote[],
  inserted: readonly InsertedVote[],
): Promise<VoteOutcome[]> {
  const taken = new Set(inserted.map(({ fact }) => keyOf(fact)));
  // The first of two votes of one person in one batch is the one that counts.
  const accepted = votes.map((vote) => taken.delete(keyOf(vote)));
  const refused = votes.filter((_, index) => !accepted[index]);
  const numbered = JSON.stringify(refused.map((vote, n) => ({ ...vote, n })));
  const circumstances = refused.length > 0 ? await tx.query<Circumstances[]>(CIRCUMSTANCES, [numbered]) : [];
  let next = 0;
  return accepted.map((ok) => (ok ? { accepted: true } : refusalOf(circumstances[next++]!)));
}

function refusalOf({ status, optionId }: Circumstances): VoteOutcome {
  if (status === null || status === 'draft') return { accepted: false, code: 'poll-not-found' };
  if (optionId !== null) return { accepted: false, code: 'already-voted', optionId };
  if (status === 'closed') return { accepted: false, code: 'poll-not-open' };
  return { accepted: false, code: 'option-not-found' };
}
