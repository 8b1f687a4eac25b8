import { Attendee, type RoomMessage } from './actors/attendee.js';
import { lookAtPage } from './actors/look-at-page.js';
import type { Mailbox } from './actors/mailbox.js';
import type { Part } from './cast.js';
import type { Stage } from './stage.js';

interface PollMessage extends RoomMessage {
  poll: { id: string; options: { id: string }[] };
}

/** For one who registers so many see the page and go. */
const PASSERS_BY = 2;

/** One simulated person: their part, and the browser and mailbox with which they play it. */
export class Player {
  readonly attendee: Attendee;
  private answered = 0;
  inRoom = false;

  constructor(
    origin: string,
    readonly part: Part,
  ) {
    this.attendee = new Attendee(origin, part.name, part.email);
  }

  /** Some look at the page and go; this person stays and fills in the form. */
  async register({ origin, webinar, script }: Stage): Promise<void> {
    const { timeZone, email } = this.part;
    for (const passerBy of Array.from({ length: PASSERS_BY }, (_, index) => `${index} before ${email}`))
      await lookAtPage(origin, webinar.slug, passerBy);
    await lookAtPage(origin, webinar.slug, email);
    await this.attendee.register(webinar.slug, { timeZone, locale: script.locale });
  }

  /** Comes through the link in the mail, as people do. */
  async join(mailbox: Mailbox): Promise<void> {
    const { text } = await mailbox.receive(this.part.email, /./);
    const token = /\/join\/([\w-]+)/.exec(text)?.[1];
    if (!token) throw new Error(`no join link in the mail to ${this.part.email}`);
    this.attendee.registered.joinToken = token;
    await this.attendee.join();
    this.inRoom = true;
  }

  async leave(): Promise<void> {
    this.inRoom = false;
    await this.attendee.leave();
  }

  /** Answers the poll that was opened last, or keeps quiet; tells which. */
  async answerPoll(): Promise<boolean> {
    const mood = this.part.answers[this.answered++ % 2]!;
    if (mood > 0.9) return false;
    const opened = this.attendee.heard.findLast(({ type }) => type === 'poll-opened') as
      | PollMessage
      | undefined;
    if (!opened) return false;
    const { id, options } = opened.poll;
    // A mood of just 0.9 would fall beyond the last answer.
    const choice = Math.min(options.length - 1, Math.floor((mood / 0.9) * options.length));
    await this.attendee.vote(id, options[choice]!.id);
    return true;
  }

  async askQuestion(): Promise<void> {
    if (this.part.asks) await this.attendee.ask('ask', { text: this.part.asks });
  }

  /** The confirmed act on the offer page; the link comes from the room or from a letter. */
  async clickOffer(token: string): Promise<void> {
    await this.attendee.post(`/api/v1/public/offers/${token}/click`);
  }

  /** Where the pushed offer leads, as the room showed it. */
  get offerToken(): string | undefined {
    const pushed = this.attendee.heard.findLast(({ type }) => type === 'offer-pushed') as
      | (RoomMessage & { offer: { url: string } })
      | undefined;
    return pushed?.offer.url.split('/offer/')[1]?.split('?')[0];
  }
}
