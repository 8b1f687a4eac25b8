import type { Place, Step } from './types';

/** A place among the steps of one row, which is the trunk or a branch: before the step that stands there now. */
export interface Spot {
  within?: Place;
  index: number;
}

export const TASK_OUTCOMES = ['positive', 'neutral', 'negative', 'no-answer'] as const;

const same = (one?: Place, other?: Place): boolean =>
  one?.stepKey === other?.stepKey && one?.branch === other?.branch;

/** The branches that lead out of a step, besides going on. */
export function branchesOf({ kind, split }: Pick<Step, 'kind' | 'split'>): readonly string[] {
  if (kind === 'wait') return ['happened', 'timeout'];
  if (kind === 'condition') return ['yes', 'no'];
  if (kind === 'task') return TASK_OUTCOMES;
  return kind === 'split' ? (split ?? []).map(({ name }) => name) : [];
}

/** The steps of one row, in the order in which they are walked. */
export const rowOf = (steps: readonly Step[], within?: Place): Step[] =>
  steps.filter((step) => same(step.within, within));

/** A step with everything in its branches, in order. */
export function withBranches(steps: readonly Step[], key: string): Step[] {
  const own = steps.find((step) => step.key === key);
  if (!own) return [];
  const inside = steps.filter(({ within }) => within?.stepKey === key);
  return [own, ...inside.flatMap((step) => withBranches(steps, step.key))];
}

export function spotOf(steps: readonly Step[], key: string): Spot {
  const { within } = steps.find((step) => step.key === key)!;
  return { within, index: rowOf(steps, within).findIndex((step) => step.key === key) };
}

/** Puts steps, with those in their branches behind them, at a place; the flat list stays in the order of the walk. */
export function insert(steps: readonly Step[], block: readonly Step[], { within, index }: Spot): Step[] {
  const [first, ...inside] = block;
  if (!first) return [...steps];
  const moved = [{ ...first, within }, ...inside];
  const following = rowOf(steps, within)[index];
  if (following) {
    const at = steps.findIndex(({ key }) => key === following.key);
    return [...steps.slice(0, at), ...moved, ...steps.slice(at)];
  }
  const last = rowOf(steps, within).at(-1)?.key ?? within?.stepKey;
  if (last === undefined) return [...steps, ...moved];
  // Behind the whole of the last step of the row; into an empty branch, behind everything its step has so far.
  const behind = withBranches(steps, last).at(-1)!.key;
  const at = steps.findIndex(({ key }) => key === behind) + 1;
  return [...steps.slice(0, at), ...moved, ...steps.slice(at)];
}

export function remove(steps: readonly Step[], key: string): Step[] {
  const gone = new Set(withBranches(steps, key).map((step) => step.key));
  return steps.filter((step) => !gone.has(step.key));
}

/** What was removed comes back to its place; when the branch has gone meanwhile, to the end of the trunk. */
export function putBack(steps: readonly Step[], block: readonly Step[], spot: Spot): Step[] {
  if (steps.some(({ key }) => key === block[0]?.key)) return [...steps];
  const known = spot.within === undefined || steps.some(({ key }) => key === spot.within?.stepKey);
  return insert(steps, block, known ? spot : { index: steps.length });
}

/** A step may go anywhere but into its own branches. */
export function mayStand(steps: readonly Step[], key: string, { within }: Spot): boolean {
  return !withBranches(steps, key).some((step) => step.key === within?.stepKey);
}

/** Takes the branches along. */
export function move(steps: readonly Step[], key: string, spot: Spot): Step[] {
  if (!mayStand(steps, key, spot)) return [...steps];
  const now = spotOf(steps, key);
  const sooner = same(now.within, spot.within) && now.index < spot.index ? 1 : 0;
  return insert(remove(steps, key), withBranches(steps, key), { ...spot, index: spot.index - sooner });
}

export const newKey = (kind: string): string => `${kind}-${crypto.randomUUID().slice(0, 8)}`;

/** The copy stands behind its original, with copies of what is in the branches, under keys of their own. */
export function copy(steps: readonly Step[], key: string): { steps: Step[]; copied: string } {
  const originals = withBranches(steps, key);
  const keys = new Map(originals.map((step) => [step.key, newKey(step.kind)]));
  const copies = originals.map((step) => ({
    ...structuredClone(step),
    key: keys.get(step.key)!,
    ...(step.within && step.key !== key
      ? { within: { ...step.within, stepKey: keys.get(step.within.stepKey)! } }
      : {}),
  }));
  const { within, index } = spotOf(steps, key);
  return { steps: insert(steps, copies, { within, index: index + 1 }), copied: keys.get(key)! };
}

/** After a branch has got another name its steps follow; after it has gone they go, too. */
export function renameBranch(steps: readonly Step[], stepKey: string, from: string, to: string): Step[] {
  return steps.map((step) =>
    same(step.within, { stepKey, branch: from }) ? { ...step, within: { stepKey, branch: to } } : step,
  );
}

export function removeBranch(steps: readonly Step[], stepKey: string, branch: string): Step[] {
  return rowOf(steps, { stepKey, branch }).reduce((left, { key }) => remove(left, key), [...steps]);
}

/** Where a step can be carried with one key press, besides being dragged. */
export interface Ways {
  up?: Spot;
  down?: Spot;
  out?: Spot;
  into: { spot: Spot; branch: string; of: Step }[];
}

export function waysOf(steps: readonly Step[], key: string): Ways {
  const { within, index } = spotOf(steps, key);
  const row = rowOf(steps, within);
  const parent = within && steps.find((step) => step.key === within.stepKey);
  const before = row[index - 1];
  const parentSpot = parent && spotOf(steps, parent.key);
  return {
    ...(index > 0 ? { up: { within, index: index - 1 } } : {}),
    ...(index < row.length - 1 ? { down: { within, index: index + 2 } } : {}),
    ...(parentSpot ? { out: { within: parentSpot.within, index: parentSpot.index + 1 } } : {}),
    into: before
      ? branchesOf(before).map((branch) => {
          const place = { stepKey: before.key, branch };
          return { spot: { within: place, index: rowOf(steps, place).length }, branch, of: before };
        })
      : [],
  };
}

export type Marker = 'session-start' | 'session-end';

/** Between which steps of the trunk the session starts and ends: by the index of the step it stands before. */
export function markersOf(trunk: readonly Step[]): Map<number, Marker[]> {
  const markers = new Map<number, Marker[]>();
  const anchored = trunk.filter(({ timing }) => timing && phaseOf(timing) !== undefined);
  if (anchored.length === 0) return markers;
  const put = (index: number, marker: Marker) => markers.set(index, [...(markers.get(index) ?? []), marker]);
  let phase = 0;
  for (const [index, { timing }] of trunk.entries()) {
    const reached = timing ? (phaseOf(timing) ?? phase) : phase;
    if (phase < 1 && reached >= 1) put(index, 'session-start');
    if (phase < 2 && reached >= 2) put(index, 'session-end');
    phase = Math.max(phase, reached);
  }
  if (phase < 1) put(trunk.length, 'session-start');
  return markers;
}

function phaseOf({ anchor, offsetDays, offsetMinutes }: NonNullable<Step['timing']>): 0 | 1 | 2 | undefined {
  if (anchor === 'session-end') return 2;
  if (anchor !== 'session-start') return undefined;
  return offsetDays * 1440 + offsetMinutes < 0 ? 0 : 1;
}
