import { present, register, remind } from './acts.js';
import { castOf } from './cast.js';
import { Player } from './player.js';
import { Progress } from './progress.js';
import { report } from './report.js';
import { buy, followUp } from './sales.js';
import { setStage, type StageOptions } from './stage.js';

export interface PlayOptions extends StageOptions {
  people: number;
}

/** A whole funnel with simulated people, over the same doors that real ones use. Resolves with the report. */
export async function play({ people, ...options }: PlayOptions, progress = new Progress()): Promise<string> {
  progress.begin('Setting the stage: workspace, webinar, offer');
  const stage = await setStage(options);
  const players = castOf(people).map((part) => new Player(options.origin, part));

  progress.begin('People register, the day passes');
  await register(stage, players, progress);
  progress.begin('Reminders go out: 24 h, 1 h, 15 min before');
  await remind(stage, progress);
  progress.begin('Live: they come, vote, ask, see the offer');
  await present(stage, players, progress);
  progress.begin('Letters follow, some click the offer');
  await followUp(stage, players, progress);
  progress.begin('Some buy: by card, or on the phone with sales');
  await buy(stage, players, progress);
  progress.begin('The figures settle');
  const text = await report(stage, {
    registered: people,
    bought: players.filter(({ part }) => part.buys).length,
  });
  progress.finish();
  return text;
}
