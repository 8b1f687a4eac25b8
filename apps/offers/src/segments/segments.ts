import { Injectable, Logger } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { parseRule } from '../segment-rules/parse-rule.policy.js';
import { referenceOrder } from '../segment-rules/reference-order.policy.js';
import { namedIn, referencesOf, type Rule } from '../segment-rules/rule.js';

interface SegmentRow {
  id: string;
  workspaceId: string;
  name: string;
  rule: unknown;
  members: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A named rule over people. */
export interface Segment extends SegmentRow {
  rule: Rule;
  references: readonly string[];
}

const SEGMENTS = `
  select id, workspace_id as "workspaceId", name, rule, members, created_at as "createdAt", updated_at as "updatedAt"
  from segment`;

const NAMES = `
  select id, name from conveyor_stage where workspace_id = $1 and id = any($2)
  union all
  select id, name from product where workspace_id = $1 and id = any($2)`;

/** The segments of a workspace, as they are stored. */
@Injectable()
export class Segments {
  private readonly logger = new Logger(Segments.name);

  /** Those that are asked about before those that ask. */
  async inOrder(tx: Transaction, workspaceId: string): Promise<Segment[]> {
    const all = await this.list(tx, workspaceId);
    return referenceOrder(all) ?? all;
  }

  /** By name. */
  async list(tx: Transaction, workspaceId: string): Promise<Segment[]> {
    const rows = await tx.query<SegmentRow[]>(
      `${SEGMENTS} where workspace_id = $1 and deleted_at is null order by lower(name), id`,
      [workspaceId],
    );
    return rows.flatMap((row) => this.read(row));
  }

  async find(tx: Transaction, workspaceId: string, id: string): Promise<Segment | undefined> {
    const rows = await tx.query<SegmentRow[]>(
      `${SEGMENTS} where workspace_id = $1 and id = $2 and deleted_at is null`,
      [workspaceId, id],
    );
    return rows.flatMap((row) => this.read(row))[0];
  }

  /** What the ids in rules are called: other segments, and where a rule asks for them stages and products. */
  async names(
    tx: Transaction,
    workspaceId: string,
    all: readonly { id: string; name: string }[],
    rules: readonly Rule[],
  ): Promise<ReadonlyMap<string, string>> {
    const names = new Map(all.map(({ id, name }) => [id, name]));
    const asked = rules.flatMap(namedIn);
    if (asked.length === 0) return names;
    const rows = await tx.query<{ id: string; name: string }[]>(NAMES, [workspaceId, asked]);
    return new Map([...names, ...rows.map(({ id, name }) => [id, name] as const)]);
  }

  /** Whoever changes what refers to what takes turns, so that no circle is closed from two sides. */
  async inTurn(tx: Transaction, workspaceId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('offers segments of ' || $1, 0))`, [
      workspaceId,
    ]);
  }

  /** A rule that a later version wrote is left as it is, and holds up no other. */
  private read(row: SegmentRow): Segment[] {
    try {
      const rule = parseRule(row.rule);
      return [{ ...row, rule, references: referencesOf(rule) }];
    } catch (error) {
      this.logger.warn({ msg: 'segment not understood', segmentId: row.id, reason: String(error) });
      return [];
    }
  }
}
