import type { ServiceAdministration } from '@funnelcast/messaging';
import { administer, WrongUse } from './administration.js';

const USAGE = `Usage: dead-letters list <service>
       dead-letters replay <service> <id>... | all`;

const [action, service, ...ids] = process.argv.slice(2);

await administer(service, USAGE, (administration) => {
  if (action === 'list') return list(administration);
  if (action === 'replay' && ids.length > 0) return replay(administration, ids);
  throw new WrongUse('What shall be done?');
});

async function list({ deadLetters }: ServiceAdministration): Promise<void> {
  const letters = await deadLetters.list();
  for (const { id, failedAt, handler, type, producer, position, attempts, error } of letters) {
    console.log(
      `${id}  ${failedAt.toISOString()}  ${handler}  ${type} (${producer} ${position})  ${attempts} attempts`,
    );
    console.log(`    ${error}`);
  }
  console.log(letters.length === 0 ? 'No dead letters.' : `${letters.length} dead letters.`);
}

async function replay({ deadLetters, replay: again }: ServiceAdministration, which: string[]): Promise<void> {
  const all = which.length === 1 && which[0] === 'all';
  const outcomes = await again.execute(all ? (await deadLetters.list()).map(({ id }) => id) : which);
  for (const { id, error } of outcomes)
    console.log(`${id}  ${error === undefined ? 'applied' : `failed again: ${error}`}`);
  const failed = outcomes.filter(({ error }) => error !== undefined).length;
  console.log(`${outcomes.length - failed} applied, ${failed} failed.`);
  if (failed > 0) process.exitCode = 1;
}
