import { DomainError, isOutOfReach } from '@funnelcast/service-kit';
import { Injectable, Logger } from '@nestjs/common';
import { AskQuestion } from '../conversations/ask-question.use-case.js';
import { SayInRoom } from '../conversations/say-in-room.use-case.js';
import { OpenOffer } from '../offers/open-offer.use-case.js';
import { CastVote } from '../polls/cast-vote.use-case.js';
import type { VoteOutcome } from '../polls/vote.js';
import { type ClientMessage, readClientMessage } from './client-message.js';
import type { AttendeeOccupant } from './occupant.js';
import type { RoomSocket } from './room-socket.js';
import type { Answer } from './server-message.js';

const POLICY_VIOLATION = 1008;

const DETAIL_OF_REFUSED_VOTE = {
  'poll-not-found': 'There is no such poll in this session.',
  'poll-not-open': 'The poll is not open.',
  'option-not-found': 'The poll has no such answer.',
  'already-voted': 'You have answered this poll; the first answer counts.',
} as const;

/** What an attendee says is acted upon and answered: with an ack once it is durable, or with a reason why not. */
@Injectable()
export class MessageHandling {
  private readonly logger = new Logger(MessageHandling.name);

  constructor(
    private readonly castVote: CastVote,
    private readonly askQuestion: AskQuestion,
    private readonly sayInRoom: SayInRoom,
    private readonly openOffer: OpenOffer,
  ) {}

  async handle(socket: RoomSocket, text: string | null): Promise<void> {
    const verdict = socket.allowance.ask(performance.now());
    if (verdict === 'hang-up') return socket.close(POLICY_VIOLATION, 'too many messages');
    if (verdict === 'refuse') return socket.send(refusal('too-many-messages', 'Please slow down.'));
    if (text === null) return socket.send(refusal('malformed-message', 'Messages are text.'));

    const message = readClientMessage(text);
    if ('code' in message) return socket.send({ type: 'refused', ...message });
    if (message.type === 'heartbeat') return;
    socket.send({ ...(await this.answer(socket, message)), ref: message.ref });
  }

  private async answer(
    { who }: RoomSocket,
    message: Exclude<ClientMessage, { type: 'heartbeat' }>,
  ): Promise<Answer> {
    if (who.kind === 'console') return refusal('unknown-message', 'The console acts over the HTTP API.');
    try {
      return await this.act(who, message);
    } catch (error) {
      if (error instanceof DomainError) return refusal(error.code, error.message);
      this.logger.error('a message of the room failed', error);
      return isOutOfReach(error)
        ? refusal('unavailable', 'This could not be stored right now; please try again.')
        : refusal('internal-error', 'Something went wrong on our side; please try again.');
    }
  }

  private async act(
    who: AttendeeOccupant,
    message: Exclude<ClientMessage, { type: 'heartbeat' }>,
  ): Promise<Answer> {
    switch (message.type) {
      case 'vote': {
        const { pollId, optionId } = message;
        return voteAnswer(
          await this.castVote.execute({
            sessionId: who.sessionId,
            registrationId: who.registrationId,
            pollId,
            optionId,
            correlationId: who.correlationId,
          }),
        );
      }
      case 'ask':
        await this.askQuestion.execute(who, message.text);
        return { type: 'ack' };
      case 'chat':
        await this.sayInRoom.execute({ ...who, text: message.text });
        return { type: 'ack' };
      case 'offer-opened':
        await this.openOffer.execute(who, message.offerId);
        return { type: 'ack' };
    }
  }
}

function voteAnswer(outcome: VoteOutcome): Answer {
  if (outcome.accepted) return { type: 'ack' };
  const earlier = outcome.code === 'already-voted' ? { optionId: outcome.optionId } : {};
  return { ...refusal(outcome.code, DETAIL_OF_REFUSED_VOTE[outcome.code]), ...earlier };
}

function refusal(code: string, detail: string) {
  return { type: 'refused', code, detail } as const;
}
