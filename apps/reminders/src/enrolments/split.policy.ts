import { createHash } from 'node:crypto';

/** The same person meets the same branch of a split for ever, in every version and at every return. */
export function branchOfSplit(
  branches: readonly { name: string; weight: number }[],
  contactId: string,
  stepKey: string,
): string {
  const total = branches.reduce((sum, { weight }) => sum + weight, 0);
  const digest = createHash('sha256').update(`${stepKey}\u0000${contactId}`).digest();
  let rest = (digest.readUInt32BE(0) / 2 ** 32) * total;
  for (const { name, weight } of branches) {
    if (rest < weight) return name;
    rest -= weight;
  }
  return branches.at(-1)!.name;
}
