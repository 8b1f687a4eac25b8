import type { FactData, PollAnswered } from '@funnelcast/contracts';
import type { Transaction } from '@funnelcast/persistence';
import { keyOf, type Vote } from './vote.js';

export interface InsertedVote {
  workspaceId: string;
  correlationId: string;
  fact: Omit<FactData<typeof PollAnswered>, 'answeredAt'>;
}

/**
 * One statement for the batch. The polls are locked in share mode, so that closing one waits for the votes in
 * flight and none is counted after it; voters go in order of their ids, so that two lanes cannot deadlock.
 */
const INSERT_VOTES = `
  with wanted as (
    select distinct on (vote."pollId", vote."registrationId") vote.*
      from json_to_recordset($1::json)
        as vote("sessionId" uuid, "registrationId" uuid, "pollId" uuid, "optionId" uuid, n int)
     order by vote."pollId", vote."registrationId", n
  ), open_poll as (
    select poll.* from poll where id in (select "pollId" from wanted) and status = 'open' order by id for share
  ), inserted as (
    insert into vote (poll_id, registration_id, workspace_id, session_id, option_id, voted_at)
    select poll.id, wanted."registrationId", poll.workspace_id, poll.session_id, option.id, $2
      from wanted
      join open_poll poll on poll.id = wanted."pollId" and poll.session_id = wanted."sessionId"
      join poll_option option on option.poll_id = poll.id and option.id = wanted."optionId"
      join attendee on attendee.registration_id = wanted."registrationId"
                   and attendee.session_id = poll.session_id and not attendee.cancelled
     order by poll.id, wanted."registrationId"
    on conflict do nothing
    returning *
  )
  select inserted.workspace_id as "workspaceId",
         json_build_object(
           'pollId', inserted.poll_id, 'sessionId', inserted.session_id, 'webinarId', attendee.webinar_id,
           'registrationId', inserted.registration_id, 'contactId', attendee.contact_id,
           'question', open_poll.question, 'optionId', option.id, 'optionText', option.text
         ) as fact
    from inserted
    join open_poll on open_poll.id = inserted.poll_id
    join poll_option option on option.id = inserted.option_id
    join attendee on attendee.registration_id = inserted.registration_id`;

export async function insertVotes(
  tx: Transaction,
  votes: readonly Vote[],
  at: Date,
): Promise<InsertedVote[]> {
  const inserted = await tx.query<Omit<InsertedVote, 'correlationId'>[]>(INSERT_VOTES, [
    JSON.stringify(votes.map(withoutCorrelation)),
    at,
  ]);
  // From the back, for the first vote of a person is the one that counts.
  const correlations = new Map(votes.toReversed().map((vote) => [keyOf(vote), vote.correlationId]));
  return inserted.map((vote) => ({ ...vote, correlationId: correlations.get(keyOf(vote.fact))! }));
}

function withoutCorrelation(
  { sessionId, registrationId, pollId, optionId }: Vote,
  n: number,
): Omit<Vote, 'correlationId'> & { n: number } {
  return { sessionId, registrationId, pollId, optionId, n };
}
