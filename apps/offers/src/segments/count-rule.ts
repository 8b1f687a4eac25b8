import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { ContactSummaries } from '../contact-summaries/contact-summaries.js';
import { peopleOf } from '../segment-rules/compare-clause.policy.js';
import { compileRule } from '../segment-rules/compile-rule.policy.js';
import { type Clause, clausesOf, isNarrowed, type Rule } from '../segment-rules/rule.js';
import { Values } from '../segment-rules/values.js';

const SAMPLE = 10;
/** Longer than this nobody waits while a rule is edited; who takes longer is estimated. */
const PATIENCE_MS = 150;
/** So long it may take in a workspace whose summaries are being written. */
const LONGEST_MS = 10_000;
const MOST_PENDING = 2_000;
const SAMPLED = 50_000;
/** Fewer, where something beside the summary has to be looked up for each of them. */
const SAMPLED_FOR_JOINS = 10_000;

export interface CountQuestion {
  workspaceId: string;
  rule: Rule;
  now: Date;
}

export interface Counted {
  count: number;
  /** False for an estimate from a part of the people. */
  exact: boolean;
  /** Some of them. */
  ids: string[];
}

interface Hits {
  count: number;
  ids: string[] | null;
}

/** How many people a rule finds right now. */
@Injectable()
export class CountRule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: ContactSummaries,
  ) {}

  async execute(question: CountQuestion): Promise<Counted> {
    const { workspaceId } = question;
    const { state, pending } = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => ({
      state: await this.summaries.stateOf(tx, workspaceId),
      pending: await this.summaries.pending(tx, workspaceId, MOST_PENDING),
    }));
    if (state === 'none')
      await this.unitOfWork.inWorkspace(workspaceId, (tx) => this.summaries.begin(tx, workspaceId));
    if (state !== 'ready') return this.exactly(question, LONGEST_MS, (tx) => countRows(tx, question, null));
    try {
      return await this.exactly(question, PATIENCE_MS, (tx) => countSummaries(tx, question, pending));
    } catch (error) {
      if (!tookTooLong(error)) throw error;
      return this.unitOfWork.inWorkspace(workspaceId, (tx) => estimate(tx, question));
    }
  }

  private exactly(
    { workspaceId }: CountQuestion,
    longestMs: number,
    count: (tx: Transaction) => Promise<Counted>,
  ): Promise<Counted> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      // Sums over everybody should find room in memory, and an editor that asks while one types must not hold the rest up.
      await tx.query(`set local work_mem = '64MB'; set local statement_timeout = ${longestMs}`);
      return count(tx);
    });
  }
}

/** Of those whose summaries are about to change the rows are asked, so what was committed before is counted. */
async function countSummaries(
  tx: Transaction,
  question: CountQuestion,
  pending: readonly string[] | null,
): Promise<Counted> {
  const settled = await hits(tx, question, { summarised: true, without: pending ?? [] });
  if (!pending || pending.length === 0)
    return { count: settled.count, exact: pending !== null, ids: settled.ids ?? [] };
  const moving = await countRows(tx, question, pending);
  return {
    count: settled.count + moving.count,
    exact: true,
    ids: [...(settled.ids ?? []), ...moving.ids].slice(0, SAMPLE),
  };
}

async function countRows(
  tx: Transaction,
  question: CountQuestion,
  among: readonly string[] | null,
): Promise<Counted> {
  const { count, ids } = await hits(tx, question, { among });
  return { count, exact: true, ids: ids ?? [] };
}

interface Among {
  summarised?: boolean;
  without?: readonly string[];
  among?: readonly string[] | null;
  /** Of a hundred pages of the table so many. */
  percent?: number;
}

async function hits(
  tx: Transaction,
  { workspaceId, rule, now }: CountQuestion,
  { summarised = false, without = [], among = null, percent }: Among,
): Promise<Hits> {
  const values = new Values();
  const workspace = values.bind(workspaceId, 'uuid');
  const contactIds = among && values.bind(among, 'uuid[]');
  const scope = { workspaceId: workspace, now: values.bind(now, 'timestamptz'), contactIds, summarised };
  const { joins, predicate } = compileRule(rule, values, scope);
  const conditions = [
    `c.workspace_id = ${workspace}`,
    ...(without.length > 0 ? [`c.id <> all(${values.bind(without, 'uuid[]')})`] : []),
    ...(contactIds ? [`c.id = any(${contactIds})`] : []),
    predicate,
  ];
  const [row] = await tx.query<Hits[]>(
    `with ${values.given}
     select count(*)::integer as count, (array_agg(c.id))[1:${SAMPLE}] as ids
     from ${peopleOf(scope)} ${percent === undefined ? '' : SAMPLE_OF(percent)} ${joins} where ${conditions.join(' and ')}`,
    values.list,
  );
  return row!;
}

/** From some pages of the table, the same ones each time, so that the number stands still while nothing changes. */
async function estimate(tx: Transaction, question: CountQuestion): Promise<Counted> {
  const [table] = await tx.query<{ rows: number }[]>(
    `select greatest(reltuples, 1) as rows from pg_class where oid = 'contact_summary'::regclass`,
  );
  const joins = clausesOf(question.rule).some(standsBeside);
  const percent = Math.min(100, (100 * (joins ? SAMPLED_FOR_JOINS : SAMPLED)) / table!.rows);
  const among = joins ? await sampled(tx, question.workspaceId, percent) : null;
  const found = await hits(tx, question, { summarised: true, among, percent: joins ? undefined : percent });
  return { count: rounded((found.count * 100) / percent), exact: false, ids: found.ids ?? [] };
}

async function sampled(tx: Transaction, workspaceId: string, percent: number): Promise<string[]> {
  const [row] = await tx.query<{ ids: string[] }[]>(
    `select coalesce(array_agg(id), '{}') as ids from contact_summary ${SAMPLE_OF(percent)} where workspace_id = $1`,
    [workspaceId],
  );
  return row!.ids;
}

const standsBeside = ({ field, value }: Clause) =>
  field === 'segment' || field === 'conveyor-stage' || field === 'stuck' || isNarrowed(value);

const SAMPLE_OF = (percent: number) => `tablesample system (${percent}) repeatable (1)`;

/** An estimate does not know more than two digits. */
function rounded(count: number): number {
  return Number(count.toPrecision(2));
}

function tookTooLong(error: unknown): boolean {
  const { driverError, code } = (error ?? {}) as { driverError?: { code?: string }; code?: string };
  return (driverError?.code ?? code) === '57014';
}
