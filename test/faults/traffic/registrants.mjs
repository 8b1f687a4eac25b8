import { setTimeout as pause } from 'node:timers/promises';
import { Tally } from './tally.mjs';

const PATIENCE_MS = 15_000;
/** So many people send the form twice at once, or once more later. */
const IMPATIENT = 0.05;
/** What a client may try again; everything else tells of a fault of ours. */
const PASSING = new Set([408, 425, 429, 502, 503, 504]);

/** People at the public form: whoever gets no answer sends the same form again, until it is answered. */
export class Registrants {
  /** By e-mail: what was acknowledged. */
  acknowledged = new Map();
  /** How requests ended. */
  answers = new Tally();
  /** Answers that nobody should get, and two answers that do not agree. */
  complaints = [];

  constructor({ origin, slug, chance, signal }) {
    this.origin = origin;
    this.slug = slug;
    this.chance = chance;
    this.signal = signal;
  }

  /** Takes people from the tap until there are no more, `width` of them at a time. */
  async run({ tap, width, personOf }) {
    const client = async () => {
      for (let number = await tap.take(); number !== undefined; number = await tap.take()) {
        await this.#confirm(personOf(number));
      }
    };
    await Promise.all(Array.from({ length: width }, client));
  }

  async #confirm(person) {
    const copies = this.chance.next() < IMPATIENT ? 2 : 1;
    const answers = await Promise.all(Array.from({ length: copies }, () => this.#untilAnswered(person)));
    if (this.chance.next() < IMPATIENT) answers.push(await this.#untilAnswered(person));
    const [first, ...others] = answers;
    if (others.some(({ registrationId }) => registrationId !== first.registrationId)) {
      this.complaints.push(`${person.email} has several registrations`);
    }
    this.acknowledged.set(person.email, { ...first, sessionId: person.sessionId });
  }

  async #untilAnswered(person) {
    for (;;) {
      this.signal.throwIfAborted();
      const answer = await this.#send(person);
      if (answer) return answer;
      await pause(100 + this.chance.below(400));
    }
  }

  async #send({ sessionId, name, email, timeZone }) {
    let response;
    try {
      response = await fetch(`${this.origin}/api/v1/public/webinars/${this.slug}/registrations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: this.origin },
        body: JSON.stringify({
          sessionId,
          name,
          email,
          consent: true,
          timeZone,
          locale: 'en',
        }),
        signal: AbortSignal.any([this.signal, AbortSignal.timeout(PATIENCE_MS)]),
      });
      const body = await response.json();
      this.answers.add(response.status);
      if (response.ok) return body;
      if (!PASSING.has(response.status)) this.#complain(response.status, body);
    } catch (error) {
      this.answers.add(response ? 'cut off' : (error.cause?.code ?? error.name));
    }
    return undefined;
  }

  #complain(status, { code }) {
    this.complaints.push(`a registration was answered with ${status} ${code}`);
  }
}
