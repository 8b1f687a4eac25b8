import type { ConveyorStage } from '../conveyor/conveyor-stage.js';
import type { PlainPerson } from './plain-people.js';
import { plainlyHolds } from './plain-rule.js';

/** Without any SQL: the farthest stage before the first whose get is neither there nor overtaken. No plain person said `y`. */
export function plainlyReached(
  stages: readonly Pick<ConveyorStage, 'id' | 'get' | 'overtakes'>[],
  one: PlainPerson,
  now: Date,
  records: ReadonlySet<string>,
): number {
  const received = stages.map(({ id, get: asked }) => {
    if (asked.kind === 'by-hand') return records.has(`${one.id} ${id}`);
    if (asked.kind === 'code-word') return one.codeWords.length > 0 && asked.word !== 'y';
    return plainlyHolds(asked.rule, one, now);
  });
  let reached = 0;
  for (const [index, { overtakes }] of stages.entries()) {
    if (received[index] && (overtakes || reached === index)) reached = index + 1;
  }
  return reached;
}
