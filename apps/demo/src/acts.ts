import { eventually } from './actors/eventually.js';
import { type Player } from './player.js';
import { inParallel, type Progress } from './progress.js';
import type { Stage } from './stage.js';

const SESSION_MINUTES = 60;

const POLLS = [
  {
    atMinute: 20,
    question: 'When do you want to start?',
    options: ['This quarter', 'This year', 'Just looking'],
  },
  { atMinute: 35, question: 'How big is your team?', options: ['Only me', '2 to 10', 'More than 10'] },
];
const OFFER_AT_MINUTE = 45;
const STEP_MINUTES = 5;

/** People register in the order of their parts while the day passes, and the reminders of the ladder go out. */
export async function register(
  { webinar, time }: Stage,
  players: Player[],
  progress: Progress,
): Promise<void> {
  const waves = 6;
  const minutesPerWave = 200;
  let registered = 0;
  for (let wave = 0; wave < waves; wave += 1) {
    const now = players.filter(({ part }) => Math.floor(part.registersAt * waves) === wave);
    await inParallel(
      now,
      16,
      (player) => player.register(webinar.slug),
      () => progress.step(++registered, players.length),
    );
    await time.advance(minutesPerWave);
  }
}

/** Waits until every letter that is due has gone out, then moves on to the next moment of the ladder. */
export async function remind({ time, session, studio }: Stage, progress: Progress): Promise<void> {
  const startsAt = Date.parse(session.startsAt);
  for (const minutesBefore of [60, 15]) {
    await time.moveTo(new Date(startsAt - minutesBefore * 60_000));
    const sent = await settledTouches(studio, session.id);
    progress.step(`${sent} letters sent`);
  }
}

/** The live hour: people come and go, answer, ask, see the offer and click it. */
export async function present(stage: Stage, players: Player[], progress: Progress): Promise<void> {
  const { time, studio, session } = stage;
  const startsAt = Date.parse(session.startsAt);
  const comers = players.filter(({ part }) => part.comes);
  await time.moveTo(new Date(startsAt));
  await studio.inRoom(session.id, 'start');

  for (let minute = 0; minute <= SESSION_MINUTES; minute += STEP_MINUTES) {
    await time.moveTo(new Date(startsAt + minute * 60_000));
    const arriving = comers.filter(
      ({ part, inRoom }) => !inRoom && part.joinsAtMinute <= minute && part.leavesAtMinute > minute,
    );
    await inParallel(arriving, 16, (player) => player.join(stage.mailbox));
    const leaving = comers.filter(({ part, inRoom }) => inRoom && part.leavesAtMinute <= minute);
    await inParallel(leaving, 16, (player) => player.leave());
    const present = comers.filter(({ inRoom }) => inRoom);
    // Time must not move on before the room has noticed who left.
    await eventually(async () => {
      if ((await studio.room(session.id)).present !== present.length) throw new Error('the room is behind');
    });
    await playMinute(stage, minute, present);
    progress.step(`minute ${minute}: ${present.length} in the room`);
  }
  await studio.inRoom(session.id, 'end');
  await inParallel(
    comers.filter(({ inRoom }) => inRoom),
    16,
    (player) => player.leave(),
  );
}

async function playMinute(
  { studio, session, offerId }: Stage,
  minute: number,
  present: Player[],
): Promise<void> {
  if (minute === 10) {
    await studio.inRoom(session.id, 'chat', { text: 'Welcome! Where do you join from?' });
    await inParallel(present, 16, (player) => player.askQuestion());
  }
  const poll = POLLS.find(({ atMinute }) => atMinute === minute);
  if (poll) {
    const { id } = await studio.inRoom<{ id: string }>(session.id, 'polls', {
      question: poll.question,
      options: poll.options.map((text) => text),
    });
    await studio.inRoom(session.id, `polls/${id}/open`);
    await inParallel(present, 32, async (player) => {
      await player.attendee.hear(
        (heard) => heard.type === 'poll-opened' && (heard.poll as { id: string }).id === id,
      );
      await player.answerPoll();
    });
    await studio.inRoom(session.id, `polls/${id}/close`);
  }
  if (minute === OFFER_AT_MINUTE) {
    await studio.inRoom(session.id, 'offer', { offerId });
    await inParallel(
      present.filter(({ part }) => part.clicksInRoom),
      16,
      async (player) => {
        await player.attendee.hear(({ type }) => type === 'offer-pushed');
        await player.clickOffer(player.offerToken!);
      },
    );
  }
}

/** How many touches of the session are sent, once none waits any more. */
async function settledTouches(studio: Stage['studio'], sessionId: string): Promise<number> {
  let last = -1;
  return eventually(
    async () => {
      const sent = await countTouches(studio, sessionId);
      if (sent === last) return sent;
      last = sent;
      throw new Error('letters are still going out');
    },
    { timeoutMs: 60_000, everyMs: 1_000 },
  );
}

async function countTouches(studio: Stage['studio'], sessionId: string): Promise<number> {
  let count = 0;
  let cursor: string | null = '';
  do {
    const page: { items: { state: string }[]; nextCursor: string | null } = await studio.get(
      `/api/v1/touches?sessionId=${sessionId}&limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    count += page.items.filter(({ state }) => state === 'sent').length;
    cursor = page.nextCursor;
  } while (cursor);
  return count;
}
