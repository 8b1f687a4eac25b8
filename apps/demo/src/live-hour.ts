import { eventually } from './actors/eventually.js';
import type { Guest } from './guest.js';
import { inParallel } from './in-parallel.js';
import type { Player } from './player.js';
import type { Progress, Step } from './progress/progress.js';
import type { Stage } from './stage.js';

const SESSION_MINUTES = 60;
const STEP_MINUTES = 5;
const STEPS = SESSION_MINUTES / STEP_MINUTES + 1;
const POLLS_AT_MINUTE = [20, 35];
const OFFER_AT_MINUTE = 45;

/** The live hour: people come and go, answer, ask, see the offer and click it. */
export async function present(
  stage: Stage,
  players: Player[],
  progress: Progress,
  guest?: Guest,
): Promise<void> {
  const { time, studio, session } = stage;
  const startsAt = Date.parse(session.startsAt);
  const comers = players.filter(({ part }) => part.comes);
  const scene = new Scene(stage, progress, guest);
  await time.moveTo(new Date(startsAt));
  await studio.inRoom(session.id, 'start');
  await guest?.waitFor('join', stage, progress, {
    done: 0,
    all: STEPS,
    detail: 'waiting for you',
    minute: 0,
  });

  for (let minute = 0; minute <= SESSION_MINUTES; minute += STEP_MINUTES) {
    const began = performance.now();
    await time.moveTo(new Date(startsAt + minute * 60_000));
    const inside = await comeAndGo(stage, comers, minute);
    const present = await countedIn(stage, inside.length, guest);
    const step = {
      done: minute / STEP_MINUTES,
      all: STEPS,
      detail: `minute ${minute}: ${present} in the room`,
      minute,
    };
    progress.count({ present });
    progress.step(step);
    await scene.play(minute, inside, step);
    progress.step(step);
    await guest?.pace(STEPS, began);
  }
  await studio.inRoom(session.id, 'end');
  progress.count({ present: 0 });
  await inParallel(
    comers.filter(({ inRoom }) => inRoom),
    16,
    (player) => player.leave(),
  );
}

async function comeAndGo({ mailbox }: Stage, comers: Player[], minute: number): Promise<Player[]> {
  const arriving = comers.filter(
    ({ part, inRoom }) => !inRoom && part.joinsAtMinute <= minute && part.leavesAtMinute > minute,
  );
  await inParallel(arriving, 16, (player) => player.join(mailbox));
  const leaving = comers.filter(({ part, inRoom }) => inRoom && part.leavesAtMinute <= minute);
  await inParallel(leaving, 16, (player) => player.leave());
  return comers.filter(({ inRoom }) => inRoom);
}

/**
 * Time must not move on before the room has noticed who left. Real people come and go as they like: the one who takes
 * part is allowed for, and others who found the page hold up the play for a moment only.
 */
async function countedIn({ studio, session }: Stage, expected: number, guest?: Guest): Promise<number> {
  let present = 0;
  await eventually(async () => {
    ({ present } = await studio.room(session.id));
    if (present !== expected && !(guest && present === expected + 1)) throw new Error('the room is behind');
  }).catch((error: unknown) => {
    if (present <= expected) throw error;
  });
  return present;
}

/** What happens on the stage at one minute, and what the people in the room do about it. */
class Scene {
  constructor(
    private readonly stage: Stage,
    private readonly progress: Progress,
    private readonly guest?: Guest,
  ) {}

  async play(minute: number, inside: Player[], step: Step): Promise<void> {
    const { studio, session, script } = this.stage;
    if (minute === 10) {
      await studio.inRoom(session.id, 'chat', { text: script.welcome });
      await inParallel(inside, 16, (player) => player.askQuestion());
    }
    const poll = script.polls[POLLS_AT_MINUTE.indexOf(minute)];
    if (poll) await this.poll(poll, inside, step);
    if (minute === OFFER_AT_MINUTE) await this.pushOffer(inside, step);
  }

  private async poll(
    { question, options }: { question: string; options: string[] },
    inside: Player[],
    step: Step,
  ): Promise<void> {
    const { studio, session } = this.stage;
    const { id } = await studio.inRoom<{ id: string }>(session.id, 'polls', { question, options });
    await studio.inRoom(session.id, `polls/${id}/open`);
    await inParallel(inside, 32, async (player) => {
      await player.attendee.hear(
        (heard) => heard.type === 'poll-opened' && (heard.poll as { id: string }).id === id,
      );
      if (await player.answerPoll()) this.progress.add('votes');
    });
    await this.guest?.waitToAct('vote', this.stage, this.progress, step);
    await studio.inRoom(session.id, `polls/${id}/close`);
  }

  private async pushOffer(inside: Player[], step: Step): Promise<void> {
    const { studio, session, offerId } = this.stage;
    await studio.inRoom(session.id, 'offer', { offerId });
    await inParallel(
      inside.filter(({ part }) => part.clicksInRoom),
      16,
      async (player) => {
        await player.attendee.hear(({ type }) => type === 'offer-pushed');
        await player.clickOffer(player.offerToken!);
        this.progress.add('clicks');
      },
    );
    await this.guest?.waitToAct('click', this.stage, this.progress, step);
  }
}
