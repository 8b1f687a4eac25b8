import type { EventContract, Fact } from '@funnelcast/contracts';
import type { TestDatabase } from './test-database.js';

interface RecordedFact {
  id: string;
  type: string;
  position: string | null;
  time: Date;
  workspace_id: string;
  subject: string;
  correlation_id: string;
  causation_id: string | null;
  data: Fact['data'];
}

const COLUMNS = 'id, type, time, workspace_id, subject, correlation_id, causation_id, data';

/** Every fact of a service, whether the relay has taken it already or not. */
export async function recordedFacts<Contract extends EventContract>(
  database: TestDatabase,
  schema: string,
  contract?: Contract,
): Promise<Fact<Contract>[]> {
  const rows = await database.queryIn<RecordedFact>(
    schema,
    `with every as (
       select ${COLUMNS}, position, position as rank, 0 as pending from fact_log
       union all
       select ${COLUMNS}, null, seq, 1 from outbox
     )
     select * from every where $1::text is null or type = $1 order by pending, rank`,
    [contract?.type ?? null],
  );
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    producer: schema,
    position: Number(row.position ?? 0),
    time: row.time.toISOString(),
    workspaceId: row.workspace_id,
    subject: row.subject,
    correlationId: row.correlation_id,
    ...(row.causation_id ? { causationId: row.causation_id } : {}),
    data: row.data as Fact<Contract>['data'],
  }));
}
