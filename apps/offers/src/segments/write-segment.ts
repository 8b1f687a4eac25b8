import { Injectable } from '@nestjs/common';
import { breaksRule, type Transaction } from '@funnelcast/persistence';
import { ContactSummaries } from '../contact-summaries/contact-summaries.js';
import { SEGMENTS_CHANNEL } from '../segment-members/segment-checks.js';
import { referenceOrder } from '../segment-rules/reference-order.policy.js';
import { referencesOf, type Rule } from '../segment-rules/rule.js';
import { ruleJson } from '../segment-rules/rule-json.js';
import { SEGMENTS } from './segment-rules.policy.js';
import {
  AskedSegmentNotFound,
  SegmentNameTaken,
  SegmentsInCircle,
  TooManySegments,
} from './segments.errors.js';
import { type Segment, Segments } from './segments.js';

const MOST_SEGMENTS = 100;

export interface NewSegment {
  id: string;
  workspaceId: string;
  name: string;
  rule: Rule;
}

const WRITE = `
  insert into segment (id, workspace_id, name, rule, created_at, updated_at, rebuild_at)
  values ($1, $2, $3, $4, $5, $5, $5)
  on conflict (id) do update set
    name = excluded.name, rule = excluded.rule, updated_at = excluded.updated_at,
    rebuild_at = case when segment.rule = excluded.rule then segment.rebuild_at else excluded.rebuild_at end`;

/** Stores a segment, after a look at all the others of its workspace. */
@Injectable()
export class WriteSegment {
  constructor(
    private readonly segments: Segments,
    private readonly summaries: ContactSummaries,
  ) {}

  async execute(tx: Transaction, segment: NewSegment, now: Date): Promise<Segment> {
    const { id, workspaceId, name, rule } = segment;
    await this.segments.inTurn(tx, workspaceId);
    const others = (await this.segments.list(tx, workspaceId)).filter((other) => other.id !== id);
    refuse(segment, others);
    await write(tx, [id, workspaceId, name, ruleJson(rule), now]);
    await this.summaries.begin(tx, workspaceId);
    await tx.query(`select pg_notify('${SEGMENTS_CHANNEL}', '')`);
    return (await this.segments.find(tx, workspaceId, id))!;
  }
}

function refuse({ id, name, rule }: NewSegment, others: readonly Segment[]): void {
  if (others.length >= MOST_SEGMENTS) throw new TooManySegments(MOST_SEGMENTS);
  if (SEGMENTS.some((known) => known === name.toLowerCase())) throw new SegmentNameTaken();
  const references = referencesOf(rule);
  const known = new Set([id, ...others.map((other) => other.id)]);
  if (!references.every((reference) => known.has(reference))) throw new AskedSegmentNotFound();
  if (!referenceOrder([...others, { id, references }])) throw new SegmentsInCircle();
}

async function write(tx: Transaction, values: unknown[]): Promise<void> {
  try {
    await tx.query(WRITE, values);
  } catch (error) {
    if (breaksRule(error, 'segment_name_once_per_workspace')) throw new SegmentNameTaken();
    throw error;
  }
}
