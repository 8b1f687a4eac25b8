import { Attendee, eventually, type Session } from '@funnelcast/demo';
import type { Installation } from '../e2e/installation.js';

interface Poll {
  id: string;
  options: { id: string; text: string }[];
}

const NAMES = [
  'Ada Lindqvist',
  'Ben Okafor',
  'Chiara Moretti',
  'Dmitri Sokolov',
  'Emília Nagy',
  'Farah Haddad',
];

/** An installation that has something to show: one session that has ended, one that is live, one to come. */
export class PlayedFunnel {
  webinarId!: string;
  readonly slug = 'how-rooms-sell';
  ended!: Session;
  live!: Session;
  toCome!: Session;
  /** Came, clicked and bought. */
  readonly ada: Attendee;
  /** Sits in the live room and has not voted. */
  readonly latecomer: Attendee;
  readonly waiting: Attendee;
  private readonly people: Attendee[];
  private readonly inside: Attendee[] = [];
  private offerId!: string;

  constructor(private readonly installation: Installation) {
    const { origin } = installation;
    this.people = NAMES.map((name) => new Attendee(origin, name, addressOf(name)));
    this.ada = this.people[0]!;
    this.latecomer = new Attendee(origin, 'Gustav Berg', 'gustav@example.org');
    this.waiting = new Attendee(origin, 'Hana Novák', 'hana@example.org');
  }

  async play(): Promise<void> {
    await this.schedule();
    await this.playToTheEnd();
    await this.playUntilNow();
  }

  /** In the live room. She did not come the first time, so her time for the offer is not over. */
  get clicker(): Attendee {
    return this.inside[3]!;
  }

  /** In the live room, and was shown the offer an hour ago already: registering again does not give him more time. */
  get tooLate(): Attendee {
    return this.inside[0]!;
  }

  async leave(): Promise<void> {
    await Promise.all(this.inside.map((person) => person.leave()));
  }

  private async schedule(): Promise<void> {
    const { owner, time } = this.installation;
    const webinar = await owner.createWebinar({
      title: 'How rooms sell',
      slug: this.slug,
      description:
        'Most webinars end with applause and no orders. We take one apart, minute by minute, and show where people decide.\n\nBring the question that your last audience asked you.',
      promise: 'Plan a webinar that brings orders, not only applause.',
      takeaways: ['Where people decide to buy', 'Three questions that sort buyers from listeners'],
      presenterAbout: 'Rear admiral',
      presenterEmail: 'grace@example.org',
      coPresenters: [{ name: 'Alan Kay', about: 'Researcher' }],
      videoUrl: '/sample.mp4',
    });
    this.webinarId = webinar.id;
    const inMinutes = (minutes: number) => new Date(Math.ceil(time.in(minutes).getTime() / 60_000) * 60_000);
    const zone = 'Europe/Berlin';
    this.ended = await owner.scheduleSession(webinar.id, inMinutes(5), zone);
    this.live = await owner.scheduleSession(webinar.id, inMinutes(120), zone);
    this.toCome = await owner.scheduleSession(webinar.id, inMinutes(7 * 24 * 60), zone);
    const offer = { title: 'The course: rooms that sell', deadlineMinutes: 60 };
    ({ id: this.offerId } = await owner.createOffer({ webinarId: webinar.id, ...offer }));
    await owner.createWebinar({
      title: 'The first ten minutes',
      slug: 'nothing-planned',
      presenterName: 'Alan Kay',
    });
  }

  private async playToTheEnd(): Promise<void> {
    const { owner, time } = this.installation;
    const { id } = this.ended;
    await this.visit(40);
    for (const person of this.people) await person.register(this.slug, { sessionId: id });
    await time.moveTo(new Date(this.ended.startsAt));
    // The room learns of its session by a fact, a moment later.
    await eventually(() => owner.inRoom(id, 'start'));
    const came = this.people.slice(0, 4);
    for (const person of came) await person.join();
    const poll = await this.openPoll(id);
    for (const [index, person] of came.slice(0, 3).entries()) {
      await person.vote(poll.id, poll.options[index % 2]!.id);
    }
    await time.advance(20);
    await came[3]!.leave();
    await eventually(async () => expect((await owner.room(id)).present).toBe(3), { timeoutMs: 30_000 });
    await time.advance(20);
    await owner.inRoom(id, 'offer', { offerId: this.offerId });
    for (const person of came.slice(0, 2)) await this.click(person);
    await time.advance(10);
    await owner.inRoom(id, 'end');
    await Promise.all(came.map((person) => person.leave()));
    await eventually(async () => expect((await owner.room(id)).attendance).toBeDefined());
    const { registrationId } = this.ada.registered;
    await owner.post('/api/v1/orders', { offerId: this.offerId, registrationId });
  }

  private async playUntilNow(): Promise<void> {
    const { owner, time } = this.installation;
    const { id } = this.live;
    // The same people in another session, each with another personal link.
    const came = this.people.slice(1, 5).map(({ origin, name, email }) => new Attendee(origin, name, email));
    this.inside.push(...came);
    for (const person of [...came, this.latecomer]) await person.register(this.slug, { sessionId: id });
    await this.waiting.register(this.slug, { sessionId: this.toCome.id });
    await time.moveTo(new Date(this.live.startsAt));
    await eventually(() => owner.inRoom(id, 'start'));
    for (const person of came) await person.join();
    const poll = await this.openPoll(id);
    for (const [index, person] of came.entries()) await person.vote(poll.id, poll.options[index % 3]!.id);
    await owner.inRoom(id, 'polls', { question: 'Shall we send you the slides?', options: ['Yes', 'No'] });
    await came[0]!.ask('chat', { text: 'Good evening from Lagos' });
    await owner.inRoom(id, 'chat', { text: 'Welcome, everybody. We begin with a question to you.' });
    await came[1]!.ask('chat', { text: 'Could you show the second chart again?' });
    await came[2]!.ask('ask', {
      text: 'Does this work for small rooms, too? We rarely have more than twenty people.',
    });
    await came[3]!.ask('ask', { text: 'Will there be a recording?' });
    await time.advance(25);
    await owner.inRoom(id, 'offer', { offerId: this.offerId });
    await this.click(this.clicker);
  }

  private async openPoll(sessionId: string): Promise<Poll> {
    const { owner } = this.installation;
    const poll = await owner.inRoom<Poll>(sessionId, 'polls', {
      question: 'When do you want to begin?',
      options: ['This month', 'This year', 'I am only looking'],
    });
    await owner.inRoom(sessionId, `polls/${poll.id}/open`);
    return poll;
  }

  /** So many look at the page, each with a browser of their own. */
  private async visit(people: number): Promise<void> {
    const { origin } = this.installation;
    const look = (number: number) =>
      fetch(`${origin}/w/${this.slug}`, { headers: { 'user-agent': `Mozilla/5.0 Safari/605.1.${number}` } });
    await Promise.all(Array.from({ length: people }, (_, number) => look(number)));
  }

  private async click(person: Attendee): Promise<void> {
    await person.post(`/api/v1/public/offers/${await offerToken(person)}/click`);
  }
}

/** The way to one's own offer, as the room has told it. */
export async function offerToken(person: Attendee): Promise<string> {
  const { offer } = (await person.hear(({ type }) => type === 'offer-pushed')) as unknown as {
    offer: { url: string };
  };
  return offer.url.split('/offer/')[1]!.split('?')[0]!;
}

const addressOf = (name: string): string =>
  `${name
    .split(' ')[0]!
    .normalize('NFD')
    .replace(/\P{ASCII}/gu, '')
    .toLowerCase()}@example.org`;
