import { m } from '../../messages';
import { rowOf, type Spot } from '../outline';
import type { Step } from '../types';
import { branchWords, stepTitle, type NameOf } from '../words';

const text = m.sequenceEditor;

/** Where a place is, for those who do not see it: before a step, in a branch, or at the end. */
export function placeWords(steps: readonly Step[], { within, index }: Spot, nameOf: NameOf): string {
  const following = rowOf(steps, within)[index];
  if (following) return text.before(stepTitle(following, nameOf));
  if (!within) return text.atEnd;
  const parent = steps.find(({ key }) => key === within.stepKey);
  return text.inBranch(branchWords(within.branch), parent ? stepTitle(parent, nameOf) : '');
}

export const spotId = ({ within, index }: Spot): string =>
  `${within ? `${within.stepKey}/${within.branch}` : ''}#${index}`;
