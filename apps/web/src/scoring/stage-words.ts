import { m } from '../messages';

/** The platform keeps the reason of a stage as one English sentence; here it is told in the reader's language. */
export function stageWords({ stageReason }: { stageReason: string }): string {
  const { standing, fitClasses, engagementClasses } = m.scoring;
  if (stageReason.startsWith('wants no letters')) return standing.unsubscribed;
  if (stageReason.startsWith('bought')) return standing.bought;
  const [, fit, engagement] = /^([ABC])([123]): /.exec(stageReason) ?? [];
  if (!fit) return stageReason;
  return standing.classed(
    `${fit}${engagement}`,
    fitClasses[fit as 'A' | 'B' | 'C'],
    engagementClasses[Number(engagement) as 1 | 2 | 3],
  );
}
