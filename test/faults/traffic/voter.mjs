import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';

const PATIENCE_MS = 10_000;
/** A refusal that passes: the service could not, or we were too eager. */
const PASSING = new Set(['internal-error', 'too-many-messages']);

/** One attendee in the room: comes back whenever the connection is lost, and repeats a vote that was not answered. */
export class Voter {
  #socket;
  #answered = new Map();
  #nextRef = 1;
  #gone = false;

  constructor({ origin, joinToken, registrationId, chance, answers, signal }) {
    Object.assign(this, { registrationId, chance, answers, signal });
    this.address = `${origin.replace(/^http/, 'ws')}/api/v1/rooms/live?token=${joinToken}`;
    this.origin = origin;
  }

  /** Stays in the room until told to leave. */
  async stay() {
    while (!this.#gone && !this.signal.aborted) {
      try {
        await this.#connect();
        await once(this.#socket, 'close');
        if (!this.#gone) this.answers.add('connection lost');
      } catch {
        this.answers.add('no connection');
      }
      if (!this.#gone) await pause(300 + this.chance.below(1_700));
    }
  }

  leave() {
    this.#gone = true;
    this.#socket?.close();
  }

  /**
   * `acknowledged` when the room has said so. `already` when it says that it has this very answer: then the earlier
   * acknowledgement was lost with the connection. Anything else is thrown.
   */
  async vote(pollId, optionId) {
    for (let attempt = 1; ; attempt += 1) {
      this.signal.throwIfAborted();
      const answer = await this.#ask({ type: 'vote', pollId, optionId });
      this.answers.add(answer?.code ?? answer?.type ?? 'no answer');
      if (answer?.type === 'ack') return 'acknowledged';
      if (answer?.code === 'already-voted' && answer.optionId === optionId && attempt > 1) return 'already';
      if (answer && !PASSING.has(answer.code))
        throw new Error(`a vote was refused: ${JSON.stringify(answer)}`);
      await pause(300 + this.chance.below(700));
    }
  }

  async #connect() {
    const socket = new WebSocket(this.address, { origin: this.origin, handshakeTimeout: PATIENCE_MS });
    socket.on('error', () => undefined);
    socket.on('message', (data) => {
      const message = JSON.parse(String(/** @type {Buffer} */ (data)));
      if (message.ref !== undefined) this.#answered.get(message.ref)?.(message);
    });
    socket.once('close', () => {
      if (this.#socket === socket) for (const answer of this.#answered.values()) answer(undefined);
    });
    this.#socket = socket;
    await once(socket, 'open');
  }

  /** Undefined when the connection is not there, breaks, or stays silent. */
  async #ask(message) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return undefined;
    const ref = this.#nextRef++;
    const answered = new Promise((resolve) => this.#answered.set(ref, resolve));
    this.#socket.send(JSON.stringify({ ...message, ref }));
    try {
      return await Promise.race([answered, pause(PATIENCE_MS, undefined, { ref: false })]);
    } finally {
      this.#answered.delete(ref);
    }
  }
}
