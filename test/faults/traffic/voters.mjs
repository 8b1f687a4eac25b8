import { Tally } from './tally.mjs';
import { Voter } from './voter.mjs';

/** The people in the room; each answers each poll once. */
export class Voters {
  /** {registrationId, pollId, optionId, how} of every vote that was settled for its voter. */
  settled = [];
  answers = new Tally();
  complaints = [];
  #people = [];
  #staying = [];

  constructor({ origin, chance, signal }) {
    this.origin = origin;
    this.chance = chance;
    this.signal = signal;
  }

  /** `places` are what these people got when they registered. */
  enter(places) {
    const { origin, chance, answers, signal } = this;
    this.#people = places.map((place) => new Voter({ origin, chance, answers, signal, ...place }));
    this.#staying = this.#people.map((person) => person.stay());
  }

  /** Every person takes the votes that the tap lets through in turn, so that all of them are at it at the same time. */
  async vote({ tap, polls }) {
    const queues = this.#people.map(() => Promise.resolve());
    for (let number = await tap.take(); number !== undefined; number = await tap.take()) {
      const who = number % this.#people.length;
      const poll = polls[Math.floor(number / this.#people.length)];
      const optionId = this.chance.pick(poll.options).id;
      queues[who] = queues[who].then(() => this.#cast(this.#people[who], poll.id, optionId));
    }
    await Promise.all(queues);
  }

  async leave() {
    for (const person of this.#people) person.leave();
    await Promise.all(this.#staying);
  }

  async #cast(person, pollId, optionId) {
    try {
      const how = await person.vote(pollId, optionId);
      this.settled.push({ registrationId: person.registrationId, pollId, optionId, how });
    } catch (error) {
      this.complaints.push(error.message);
    }
  }
}
