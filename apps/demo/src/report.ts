import { eventually } from './actors/eventually.js';
import type { Funnel, HotListItem } from './actors/studio.js';
import type { Stage } from './stage.js';

const TOP = 10;

/** The figures of the funnel, the top of the hot list with its reasons, and where to look at them. */
export async function report(
  stage: Stage,
  expected: { registered: number; bought: number },
): Promise<string> {
  const { studio, session, webinar, origin } = stage;
  // Facts take a moment from the room to the figures.
  const funnel = await eventually(
    async () => {
      const figures = await studio.funnel(session.id);
      if (figures.bought < expected.bought || figures.registered < expected.registered)
        throw new Error('not all facts are in');
      return figures;
    },
    { timeoutMs: 30_000, everyMs: 250 },
  );
  const hotList = await studio.hotList(session.id);
  return [
    '',
    'The funnel',
    ...funnelLines(funnel),
    '',
    `The hot list (${TOP} of ${funnel.registered})`,
    ...hotList.slice(0, TOP).map(hotListLine),
    '',
    'Look at it in the browser',
    `  Studio      ${origin}/            (workspace "Demo", sign-in below)`,
    `  Hot list    ${origin}/hot-list/${session.id}`,
    `  Console     ${origin}/console/${session.id}`,
    `  Landing     ${origin}/w/${webinar.slug}`,
    `  Mailbox     ${origin}/mailbox`,
    '',
  ].join('\n');
}

function funnelLines({
  registered,
  attended,
  stayedToOffer,
  clicked,
  bought,
  revenueMinor,
}: Funnel): string[] {
  const stages: [string, number][] = [
    ['registered', registered],
    ['attended', attended],
    ['stayed to the offer', stayedToOffer],
    ['clicked the offer', clicked],
    ['bought', bought],
  ];
  const lines = stages.map(([stage, count]) => {
    const share = registered === 0 ? 0 : count / registered;
    return `  ${stage.padEnd(20)} ${String(count).padStart(5)}  ${percent(share).padStart(5)}  ${'#'.repeat(Math.round(share * 40))}`;
  });
  return [...lines, `  ${'revenue'.padEnd(20)} ${(revenueMinor / 100).toFixed(2).padStart(5)} EUR`];
}

function hotListLine({ score, name, reasons }: HotListItem, index: number): string {
  const why = reasons.map(({ text }) => text).join(', ');
  return `  ${String(index + 1).padStart(2)}. ${String(score).padStart(4)}  ${name.padEnd(16)} ${why}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
