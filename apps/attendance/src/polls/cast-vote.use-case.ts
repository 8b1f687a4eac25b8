import { PollAnswered } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { crashPoint, UnitOfWork, WriteBatcher } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { RoomNotices } from '../live/room-notices.js';
import { explainRefusals } from './explain-refusals.js';
import { insertVotes } from './insert-votes.js';
import type { Vote, VoteOutcome } from './vote.js';

/**
 * Takes one vote per person and poll. It is durable before it is confirmed; votes that arrive while others are
 * written share the next commit, so a whole room can answer within a second.
 */
@Injectable()
export class CastVote implements BeforeApplicationShutdown {
  private readonly batcher = new WriteBatcher<Vote, VoteOutcome>({
    name: 'cast-vote',
    lanes: 2,
    maxItems: 500,
    write: (votes) => this.write(votes),
  });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly notices: RoomNotices,
  ) {}

  async execute(vote: Vote): Promise<VoteOutcome> {
    const outcome = await this.batcher.add(vote);
    crashPoint('vote.committed-not-acked');
    return outcome;
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.batcher.drain();
  }

  private async write(votes: readonly Vote[]): Promise<VoteOutcome[]> {
    const now = this.clock.now();
    const { outcomes, counted } = await this.unitOfWork.acrossWorkspaces(async (tx) => {
      const inserted = await insertVotes(tx, votes, now);
      await this.outbox.addAll(
        tx,
        PollAnswered,
        inserted.map(({ workspaceId, correlationId, fact }) => ({
          workspaceId,
          correlationId,
          subject: fact.pollId,
          data: { ...fact, answeredAt: now.toISOString() },
        })),
      );
      const outcomes = await explainRefusals(tx, votes, inserted);
      return { outcomes, counted: inserted };
    });
    const polls = new Map(counted.map(({ fact }) => [fact.pollId, fact.sessionId]));
    for (const [pollId, sessionId] of polls) this.notices.votesCounted(sessionId, pollId);
    return outcomes;
  }
}
