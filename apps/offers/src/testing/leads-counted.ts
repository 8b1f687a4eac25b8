import type { ServiceTestbed } from '@funnelcast/testing';
import { until } from './until.js';

/** Until nothing is left to be looked at: everybody is where the facts so far put them. */
export async function leadsCounted(service: ServiceTestbed, ms = 10_000): Promise<void> {
  const left = async () => {
    const [row] = await service.inDatabase<{ left: number }>(
      `select (select count(*) from lead_check) + (select count(*) from scoring_recount)
         + (select count(*) from hot_lead where not said) + (select count(*) from bought_lead)
         + (select count(*) from lead where due_at <= $1) as left`,
      [service.clock.now()],
    );
    return Number(row!.left);
  };
  await until(left, (rows) => rows === 0, ms);
}
