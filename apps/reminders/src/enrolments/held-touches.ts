import { runPreparedTogether, type Transaction } from '@funnelcast/persistence';
import { ONE_AT_A_TIME } from '../touches/lease-statements.js';

/** `touch` belongs to a walk that `which` names; `e` is the enrolment. */
const OF_WALKS = `touch.enrolment_id = e.id and touch.state = 'pending' and e.version is not null`;

/** Keeps queued touches of paused walks back; `e` is the enrolment. They stay in the ledger and are ready at no time. */
export async function holdTouches(
  tx: Transaction,
  which: string,
  parameters: readonly unknown[],
): Promise<void> {
  await alone(tx);
  await tx.query(
    `update touch set ready_at = 'infinity' from enrolment e
     where ${OF_WALKS} and e.state = 'paused' and ${which}`,
    [...parameters],
  );
}

/** Lets them go on to the last gate, which skips what has become stale. */
export async function releaseTouches(
  tx: Transaction,
  which: string,
  parameters: readonly unknown[],
): Promise<void> {
  await alone(tx);
  await tx.query(
    `update touch set ready_at = touch.due_at from enrolment e
     where ${OF_WALKS} and touch.ready_at = 'infinity' and e.state <> 'paused' and ${which}`,
    [...parameters],
  );
}

/**
 * The last gate keeps back what it finds of paused walks. Were it to look while we are not committed, it would keep back what
 * we have just released, and nobody would release it again.
 */
async function alone(tx: Transaction): Promise<void> {
  await runPreparedTogether(tx, [ONE_AT_A_TIME, []]);
}
