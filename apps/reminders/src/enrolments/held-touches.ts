import type { Transaction } from '@funnelcast/persistence';

/** Keeps queued touches of paused walks back; `e` is the enrolment. They stay in the ledger and are ready at no time. */
export async function holdTouches(
  tx: Transaction,
  which: string,
  parameters: readonly unknown[],
): Promise<void> {
  await tx.query(
    `update touch set ready_at = 'infinity' from enrolment e
     where touch.enrolment_id = e.id and touch.state = 'pending' and e.version is not null and e.state = 'paused' and ${which}`,
    [...parameters],
  );
}

/** Lets them go on to the last gate, which skips what has become stale. */
export async function releaseTouches(
  tx: Transaction,
  which: string,
  parameters: readonly unknown[],
): Promise<void> {
  await tx.query(
    `update touch set ready_at = touch.due_at from enrolment e
     where touch.enrolment_id = e.id and touch.state = 'pending' and touch.ready_at = 'infinity' and e.version is not null
       and e.state <> 'paused' and ${which}`,
    [...parameters],
  );
}
