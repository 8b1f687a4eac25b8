import { Injectable } from '@nestjs/common';
import { LeadAdvanced } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { notingForSegments, SEGMENTS_CHANNEL, SEGMENTS_IN_TURN } from '../segment-members/segment-checks.js';
import { Values } from '../segment-rules/values.js';
import type { ConveyorStage } from './conveyor-stage.js';
import { compileStages } from './reached-stage.policy.js';
import { Stages } from './stages.js';

const CONTACTS_PER_PAGE = 1_000;

const CLAIM = `
  with claimed as (
    delete from conveyor_check where seq in (select seq from conveyor_check order by seq limit ${CONTACTS_PER_PAGE})
    returning contact_id, workspace_id
  )
  select workspace_id as "workspaceId", array_agg(distinct contact_id) as "contactIds" from claimed
  group by workspace_id order by workspace_id`;

const TO_REBUILD = `
  update conveyor set rebuild_at = null
  where workspace_id = (select workspace_id from conveyor where rebuild_at <= $1 order by rebuild_at limit 1)
  returning workspace_id as "workspaceId"`;

const REBUILD_ASKING = `
  update segment set rebuild_at = $2
  where workspace_id = $1 and rebuild_at is null
    and jsonb_path_exists(rule, '$.**.field ? (@ == "conveyor-stage" || @ == "stuck")')`;

interface Moved {
  contactId: string;
  stageId: string;
  previousStageId: string | null;
}

/**
 * Puts people into the stage up to which all gets were received. One at a time in the whole installation: whoever looked
 * earlier must not write later.
 */
@Injectable()
export class MovePeople {
  constructor(
    private readonly stages: Stages,
    private readonly outbox: Outbox,
  ) {}

  async inTurn(tx: Transaction): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('offers conveyor', 0))`);
  }

  /** A page of people about whom something changed. */
  async check(tx: Transaction, now: Date): Promise<boolean> {
    const claimed = await tx.query<{ workspaceId: string; contactIds: string[] }[]>(CLAIM);
    for (const { workspaceId, contactIds } of claimed) await this.move(tx, workspaceId, contactIds, now);
    return claimed.length > 0;
  }

  /** These people; who came further is told. */
  async move(tx: Transaction, workspaceId: string, contactIds: readonly string[], now: Date): Promise<void> {
    const stages = await this.stages.list(tx, workspaceId);
    const moved = await settle(tx, { workspaceId, stages, contactIds, now });
    const order = new Map(stages.map(({ id }, index) => [id, index]));
    const placeOf = (id: string | null) => (id === null ? -1 : (order.get(id) ?? -1));
    await this.outbox.addAll(
      tx,
      LeadAdvanced,
      moved
        .filter(({ stageId, previousStageId }) => placeOf(stageId) > placeOf(previousStageId))
        .map((one) => ({
          workspaceId,
          subject: one.contactId,
          data: { ...one, stage: stages[placeOf(one.stageId)]!.name, at: now.toISOString() },
        })),
    );
  }

  /** Everybody, after the stages were changed. Nobody did anything, so nothing is told. */
  async rebuild(tx: Transaction, now: Date): Promise<boolean> {
    const [[due]] = await tx.query<[{ workspaceId: string }[], number]>(TO_REBUILD, [now]);
    if (!due) return false;
    await tx.query(`set local work_mem = '64MB'`);
    const stages = await this.stages.list(tx, due.workspaceId);
    await settle(tx, { ...due, stages, contactIds: null, now });
    // In turn with whoever looks at segments, so that nobody is left by places of before.
    await tx.query(SEGMENTS_IN_TURN);
    const asking = await tx.query<[unknown[], number]>(REBUILD_ASKING, [due.workspaceId, now]);
    if (asking[1] > 0) await tx.query(`select pg_notify('${SEGMENTS_CHANNEL}', '')`);
    return true;
  }
}

/**
 * The rows are those who are in another stage now. When there is none, one row of nothing stands for it: whoever left the
 * conveyor altogether has no place, and a join that finds its other side empty would wake nobody about them.
 */
async function settle(
  tx: Transaction,
  {
    workspaceId,
    stages,
    contactIds,
    now,
  }: {
    workspaceId: string;
    stages: readonly ConveyorStage[];
    contactIds: readonly string[] | null;
    now: Date;
  },
): Promise<Moved[]> {
  const values = new Values();
  const workspace = values.bind(workspaceId, 'uuid');
  const moment = values.bind(now, 'timestamptz');
  const ids = values.bind(
    stages.map(({ id }) => id),
    'uuid[]',
  );
  const contacts = contactIds === null ? null : values.bind(contactIds, 'uuid[]');
  const scope = { workspaceId: workspace, now: moment, contactIds: contacts };
  const { joins, reached } = compileStages(stages, values, scope);
  const among = (column: string) => (contacts === null ? 'true' : `${column} = any(${contacts})`);
  const told = contacts === null ? 'where false' : '';
  const rows = await tx.query<(Moved | { contactId: null })[]>(
    `with ${values.given},
    looked as materialized (
      select c.id as contact_id, (${ids})[${reached}] as stage_id from contact c ${joins}
      where c.workspace_id = ${workspace} and ${among('c.id')}
    ),
    before as materialized (
      select contact_id, stage_id from conveyor_place p where p.workspace_id = ${workspace} and ${among('p.contact_id')}
    ),
    placed as (
      insert into conveyor_place (contact_id, workspace_id, stage_id, since)
      select l.contact_id, ${workspace}, l.stage_id, ${moment} from looked l left join before b using (contact_id)
      where l.stage_id is not null and l.stage_id is distinct from b.stage_id
      on conflict (contact_id) do update set stage_id = excluded.stage_id, since = excluded.since
      returning contact_id, stage_id
    ),
    gone as (
      delete from conveyor_place p
      where p.workspace_id = ${workspace} and ${among('p.contact_id')}
        and not exists (select from looked l where l.contact_id = p.contact_id and l.stage_id is not null)
      returning p.contact_id
    ),
    ${contacts === null ? NOBODY_WOKEN : notingMoved(workspace)}
    select p.contact_id as "contactId", p.stage_id as "stageId", b.stage_id as "previousStageId"
    from (select count(*) from woken) w left join (placed p left join before b using (contact_id)) on true ${told}
    order by p.contact_id`,
    values.list,
  );
  return rows.filter((one): one is Moved => one.contactId !== null);
}

/** Segments may ask in which stage somebody is. */
const notingMoved = (workspace: string) => `${notingForSegments(`
    select m.contact_id, ${workspace} as workspace_id
    from (select contact_id from placed union all select contact_id from gone) m`)},
    woken as materialized (select pg_notify('${SEGMENTS_CHANNEL}', '') from (select from to_segments limit 1) n)`;

/** After a change of stages the segments that ask about them look at everybody. */
const NOBODY_WOKEN = `woken as (select where false)`;
