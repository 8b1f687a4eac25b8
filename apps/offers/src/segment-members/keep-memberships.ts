import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { ContactSummaries } from '../contact-summaries/contact-summaries.js';
import { type Causes, causesOf, NOTED_CONTACTS, type NotedContacts } from '../leads/noted-contacts.js';
import { type Segment, Segments } from '../segments/segments.js';
import { heardOf } from './heard-of.js';
import { SEGMENTS_IN_TURN } from './segment-checks.js';
import { membershipStatement } from './membership-statement.policy.js';

const CONTACTS_PER_PAGE = 1_000;
/** More than these are looked at without their summaries when everybody is. */
const MOST_REFRESHED = 10_000;

/** Takes the contacts off the list, and their timers with them: looking at them sets new ones. */
const CLAIM = `
  with claimed as (
    delete from segment_check where seq in (select seq from segment_check order by seq limit ${CONTACTS_PER_PAGE})
    returning contact_id, workspace_id, correlation_id
  ),
  timers as (delete from segment_timer where contact_id in (select contact_id from claimed))
  ${NOTED_CONTACTS}`;

const RING = `
  with rung as (
    delete from segment_timer where contact_id in (
      select contact_id from segment_timer where at <= $1 order by at limit ${CONTACTS_PER_PAGE}
    ) returning contact_id, workspace_id
  )
  insert into segment_check (contact_id, workspace_id) select contact_id, workspace_id from rung`;

const TO_REBUILD = `
  select id, workspace_id as "workspaceId", deleted_at as "deletedAt" from segment
  where rebuild_at <= $1 order by rebuild_at, id limit 1`;

const EMPTY = `
  with gone as (delete from segment_member where segment_id = $1 returning contact_id, workspace_id, entered_with),
  noted as (
    insert into segment_change (segment_id, segment, contact_id, workspace_id, entered, reason, at)
    select $1, s.name, gone.contact_id, gone.workspace_id, false, 'the segment was deleted', $2
    from gone join segment s on s.id = $1 where ${heardOf('gone')} order by gone.contact_id
  )
  delete from segment where id = $1`;

interface Whom {
  now: Date;
  contactIds: readonly string[] | null;
  causes: Causes;
  summarised: boolean;
  names: ReadonlyMap<string, string>;
}

/**
 * Brings memberships in line with the rules, for those contacts about whom something changed and for segments whose rule
 * did. One at a time in the whole installation: whoever looked earlier must not write later.
 */
@Injectable()
export class KeepMemberships {
  constructor(
    private readonly segments: Segments,
    private readonly summaries: ContactSummaries,
  ) {}

  async inTurn(tx: Transaction): Promise<void> {
    await tx.query(SEGMENTS_IN_TURN);
  }

  /** A page of contacts about whom something changed, or for whom a window of days ended. */
  async check(tx: Transaction, now: Date): Promise<boolean> {
    await tx.query(RING, [now]);
    const claimed = await tx.query<NotedContacts[]>(CLAIM);
    for (const noted of claimed) {
      const { workspaceId, contactIds } = noted;
      const causes = causesOf(noted);
      const summarised = (await this.summaries.stateOf(tx, workspaceId)) !== 'none';
      if (summarised) await this.summaries.refresh(tx, workspaceId, contactIds);
      const segments = await this.segments.inOrder(tx, workspaceId);
      const names = await this.namesOf(tx, workspaceId, segments, segments);
      for (const segment of segments)
        await this.settle(tx, segment, segments, { now, contactIds, causes, summarised, names });
    }
    return claimed.length > 0;
  }

  /** Everybody, for one segment whose rule is new. */
  async rebuild(tx: Transaction, now: Date): Promise<boolean> {
    const [due] = await tx.query<{ id: string; workspaceId: string; deletedAt: Date | null }[]>(TO_REBUILD, [
      now,
    ]);
    if (!due) return false;
    if (due.deletedAt) {
      await tx.query(EMPTY, [due.id, now]);
      return true;
    }
    await tx.query('update segment set rebuild_at = null where id = $1', [due.id]);
    const segments = await this.segments.list(tx, due.workspaceId);
    const segment = segments.find(({ id }) => id === due.id);
    // Sums over everybody should find room in memory.
    await tx.query(`set local work_mem = '64MB'`);
    // Row by row beside a table of members that grows meanwhile, it takes the square of their number.
    await tx.query('set local enable_nestloop = off');
    if (segment) {
      const summarised = await this.upToDate(tx, due.workspaceId);
      const names = await this.namesOf(tx, due.workspaceId, segments, [segment]);
      await this.settle(tx, segment, segments, {
        now,
        contactIds: null,
        causes: new Map(),
        summarised,
        names,
      });
    }
    return true;
  }

  /** A page of a workspace whose summaries are not there yet. */
  summarise(tx: Transaction): Promise<boolean> {
    return this.summaries.fill(tx);
  }

  /** Nobody may come and go for a moment only because a summary is older than the rows. */
  private async upToDate(tx: Transaction, workspaceId: string): Promise<boolean> {
    if ((await this.summaries.stateOf(tx, workspaceId)) !== 'ready') return false;
    const pending = await this.summaries.pending(tx, workspaceId, MOST_REFRESHED);
    if (pending) await this.summaries.refresh(tx, workspaceId, pending);
    return pending !== null;
  }

  private namesOf(
    tx: Transaction,
    workspaceId: string,
    all: readonly Segment[],
    asking: readonly Segment[],
  ): Promise<ReadonlyMap<string, string>> {
    return this.segments.names(
      tx,
      workspaceId,
      all,
      asking.map(({ rule }) => rule),
    );
  }

  private async settle(
    tx: Transaction,
    segment: Segment,
    all: readonly Segment[],
    { names, ...whom }: Whom,
  ): Promise<void> {
    const { text, values } = membershipStatement({
      segmentId: segment.id,
      segment: segment.name,
      workspaceId: segment.workspaceId,
      rule: segment.rule,
      segmentNames: names,
      ...whom,
      asked: all.some(({ references }) => references.includes(segment.id)),
    });
    await tx.query(text, values);
  }
}
