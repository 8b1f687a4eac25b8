import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatted } from './formatted.js';
import { brokenPromises, contractSchemas, type ContractSchemas } from './released-contracts.js';

/**
 * Makes today's contracts the released ones, which from then on may only grow. Refuses while they break what was
 * released before: a change that cannot be an optional field is a new version beside the old one.
 */
const FILE = join(process.cwd(), 'libs/contracts/released/events.json');

const today = contractSchemas();
const broken = brokenPromises(releasedBefore(), today);
if (broken.length > 0) {
  console.error(`Not released:\n${broken.map((promise) => `  ${promise}`).join('\n')}`);
  process.exit(1);
}
writeFileSync(FILE, await formatted(today));
console.log(`${Object.keys(today).length} contracts released.`);

function releasedBefore(): ContractSchemas {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as ContractSchemas;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
