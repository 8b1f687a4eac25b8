import { register, remind } from './acts.js';
import { castOf } from './cast.js';
import { Guest, type GuestOptions } from './guest.js';
import { present } from './live-hour.js';
import { Player } from './player.js';
import type { Progress } from './progress/progress.js';
import { report } from './report.js';
import { buy, followUp } from './sales.js';
import { setStage, type StageOptions } from './stage.js';

export interface PlayOptions extends StageOptions {
  people: number;
  /** A real person who takes part. */
  guest?: GuestOptions;
}

/** A whole funnel with simulated people, over the same doors that real ones use. `progress` is told the result. */
export async function play(
  { people, guest: place, ...options }: PlayOptions,
  progress: Progress,
): Promise<void> {
  progress.begin('stage');
  const stage = await setStage(options);
  progress.tell({
    type: 'stage',
    paths: {
      hotList: `/hot-list/${stage.session.id}`,
      console: `/console/${stage.session.id}`,
      landing: `/w/${stage.webinar.slug}`,
    },
  });
  const players = castOf(people, stage.script).map((part) => new Player(options.origin, part));
  const guest = place && new Guest(options.origin, place);

  progress.begin('register');
  await register(stage, players, progress, guest);
  progress.begin('remind');
  await remind(stage, progress);
  progress.begin('live');
  await present(stage, players, progress, guest);
  progress.begin('letters');
  await followUp(stage, players, progress);
  progress.begin('orders');
  await buy(stage, players, progress);
  progress.begin('figures');
  const result = await report(
    stage,
    {
      registered: people + (guest ? 1 : 0),
      bought: players.filter(({ part }) => part.buys).length,
    },
    guest,
  );
  progress.finish(result);
}
