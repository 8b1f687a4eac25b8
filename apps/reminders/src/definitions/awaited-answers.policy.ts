import type { Pattern, SequenceDefinition } from './definition.js';

const isAwaited = ({ kind, match }: Pick<Pattern, 'kind'> & { match?: Record<string, string> }): boolean =>
  kind === 'replied' && (match?.['channel'] ?? 'email') === 'email';

/** Where a sequence counts on hearing of answers to letters: pointers to what begins it, ends it or holds it up. */
export function awaitsAnswers({ trigger, goals, steps }: SequenceDefinition): string[] {
  const begins = trigger.on === 'replied' && isAwaited({ kind: trigger.on, match: trigger.match });
  return [
    ...(begins ? ['/trigger/on'] : []),
    ...goals.flatMap((goal, nth) => (isAwaited(goal) ? [`/goals/${nth}`] : [])),
    ...steps.flatMap(({ wait, condition }, nth) => [
      ...(wait && isAwaited(wait.for) ? [`/steps/${nth}/wait/for`] : []),
      ...(condition?.clauses ?? []).flatMap(({ happening, match }, clause) =>
        happening && isAwaited({ kind: happening, match })
          ? [`/steps/${nth}/condition/clauses/${clause}`]
          : [],
      ),
    ]),
  ];
}
