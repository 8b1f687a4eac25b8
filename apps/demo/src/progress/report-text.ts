import type { PlayedFigures, RankedPerson, ResultLine, StageLine } from './progress-line.js';

/** The figures of the funnel, the top of the hot list with its reasons, and where to look at them. */
export function reportOf(
  { funnel, currency, hotList, guest }: ResultLine,
  origin: string,
  { paths }: StageLine,
): string {
  return [
    '',
    'The funnel',
    ...funnelLines(funnel, currency),
    '',
    `The hot list (${hotList.length} of ${funnel.registered})`,
    ...hotList.map(hotListLine),
    ...(guest ? ['', 'You', hotListLine(guest)] : []),
    '',
    'Look at it in the browser',
    `  Studio      ${origin}/            (sign-in below)`,
    `  Hot list    ${origin}${paths.hotList}`,
    `  Console     ${origin}${paths.console}`,
    `  Landing     ${origin}${paths.landing}`,
    `  Mailbox     ${origin}/mailbox`,
    '',
  ].join('\n');
}

function funnelLines(funnel: PlayedFigures, currency: string): string[] {
  const stages: [string, number][] = [
    ['registered', funnel.registered],
    ['attended', funnel.attended],
    ['stayed to the offer', funnel.stayedToOffer],
    ['clicked the offer', funnel.clicked],
    ['bought', funnel.bought],
  ];
  const lines = stages.map(([stage, count]) => {
    const share = funnel.registered === 0 ? 0 : count / funnel.registered;
    return `  ${stage.padEnd(20)} ${String(count).padStart(5)}  ${percent(share).padStart(5)}  ${'#'.repeat(Math.round(share * 40))}`;
  });
  return [
    ...lines,
    `  ${'revenue'.padEnd(20)} ${(funnel.revenueMinor / 100).toFixed(2).padStart(5)} ${currency}`,
  ];
}

function hotListLine({ rank, score, name, reasons }: RankedPerson): string {
  const why = reasons.map(({ text }) => text).join(', ');
  return `  ${String(rank).padStart(2)}. ${String(score).padStart(4)}  ${name.padEnd(16)} ${why}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
