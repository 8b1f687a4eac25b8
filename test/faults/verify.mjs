import { LAST_STEPS } from './checks/bookmark-audit.mjs';
import { Checks } from './checks/checks.mjs';
import { checkEffects } from './checks/effects.mjs';
import { checkFacts } from './checks/facts.mjs';
import { checkFaults } from './checks/faults.mjs';
import { checkMails } from './checks/mails.mjs';
import { checkPeople } from './checks/people.mjs';
import { checkWalks } from './checks/walks.mjs';

const TOUCHES = `
  select state || coalesce(' (' || reason || ')', '') as what, count(*)::int as count
  from reminders.touch group by 1 order by 2 desc`;

/** Compares what people were told, what is stored, what other services made of it, and what the provider accepted. */
export async function verify(scene, { audience, left }) {
  const { database, striker } = scene;
  const checks = new Checks();
  await checkFaults(checks, scene);
  await checkPeople(checks, { ...scene, votes: scene.votes.total });
  await checkFacts(checks, { database, left });
  await checkEffects(checks, { database });
  await checkWalks(checks, scene);
  const duplicates = await checkMails(checks, { ...scene, audience, strikes: striker.strikes });
  return {
    checks,
    duplicates,
    audited: await database.rows(LAST_STEPS),
    touches: await database.rows(TOUCHES),
  };
}
