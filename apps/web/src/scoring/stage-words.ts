import { m } from '../messages';

/** What a member gave as the reason when they took somebody out of sales; undefined when the rules decided. */
export const reasonByHand = (stageReason: string): string | undefined =>
  /^disqualified by hand: (.*)$/s.exec(stageReason)?.[1];

/** The platform keeps the reason of a stage as one English sentence; here it is told in the reader's language. */
export function stageWords({ stageReason }: { stageReason: string }): string {
  const { standing, fitClasses, engagementClasses } = m.scoring;
  if (stageReason.startsWith('wants no letters')) return standing.unsubscribed;
  if (stageReason.startsWith('bought')) return standing.bought;
  const byHand = reasonByHand(stageReason);
  if (byHand !== undefined) return standing.byHand(byHand);
  const [, fit, engagement] = /^([ABC])([123]): /.exec(stageReason) ?? [];
  if (!fit) return stageReason;
  return standing.classed(
    `${fit}${engagement}`,
    fitClasses[fit as 'A' | 'B' | 'C'],
    engagementClasses[Number(engagement) as 1 | 2 | 3],
  );
}
