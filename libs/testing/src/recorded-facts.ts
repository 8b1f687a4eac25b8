import { type EventContract, type Fact, fromCloudEvent } from '@funnelcast/contracts';
import type { TestDatabase } from './test-database.js';

/** Every fact of a service in its order, whether the relay has sent it already or not. */
export async function recordedFacts<Contract extends EventContract>(
  database: TestDatabase,
  schema: string,
  contract?: Contract,
): Promise<Fact<Contract>[]> {
  const rows = await database.queryIn<{ position: string; event: object }>(
    schema,
    `select position, event from fact_log where $1::text is null or event->>'type' = $1 order by position`,
    [contract?.type ?? null],
  );
  return rows.map(
    ({ position, event }) => fromCloudEvent({ ...event, sequence: position }) as Fact<Contract>,
  );
}
