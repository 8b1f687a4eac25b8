import type { Transaction } from '@funnelcast/persistence';

/** Wakes those who deliver. */
export const DELIVERIES_CHANNEL = 'offers_sales_deliveries';

/** Arrives with the commit, and once per transaction. */
export async function wakeDeliveries(tx: Transaction): Promise<void> {
  await tx.query(`select pg_notify('${DELIVERIES_CHANNEL}', '')`);
}
