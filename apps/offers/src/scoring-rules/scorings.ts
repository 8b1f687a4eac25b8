import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { actRule } from '../scores/rules-in-statements.js';
import { DEFAULT_SCORING } from './default-scoring.js';
import { type ReadScoring, readScoring } from './read-scoring.policy.js';
import type { Scoring, ScoringRule } from './scoring.js';

/** A scoring as it is stored; revision nought is the one that the platform brings along. */
export interface StoredScoring {
  scoring: Scoring;
  revision: number;
  updatedAt: Date | null;
  updatedBy: string | null;
}

interface ScoringRow extends Omit<Scoring, 'rules'> {
  revision: number;
  updatedAt: Date;
  updatedBy: string;
}

const SCORING = `
  select half_life_days as "halfLifeDays", hot_score as "hotScore", fit_thresholds as "fitThresholds",
         engagement_thresholds as "engagementThresholds", stages, overrides, revision, updated_at as "updatedAt",
         updated_by as "updatedBy"
  from scoring where workspace_id = $1`;

const RULES = `
  select id, kind, field, operator, value, points, cap, active from scoring_rule where workspace_id = $1 order by place`;

const WRITE = `
  insert into scoring (workspace_id, half_life_days, hot_score, fit_thresholds, engagement_thresholds, stages, overrides,
    revision, updated_at, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (workspace_id) do update set half_life_days = excluded.half_life_days, hot_score = excluded.hot_score,
    fit_thresholds = excluded.fit_thresholds, engagement_thresholds = excluded.engagement_thresholds,
    stages = excluded.stages, overrides = excluded.overrides, revision = excluded.revision,
    updated_at = excluded.updated_at, updated_by = excluded.updated_by`;

/** By what each workspace scores. */
@Injectable()
export class Scorings {
  async find(tx: Transaction, workspaceId: string): Promise<StoredScoring> {
    const [row] = await tx.query<ScoringRow[]>(SCORING, [workspaceId]);
    if (!row) return { scoring: DEFAULT_SCORING, revision: 0, updatedAt: null, updatedBy: null };
    const rules = await tx.query<ScoringRule[]>(RULES, [workspaceId]);
    const { revision, updatedAt, updatedBy, ...settings } = row;
    return { scoring: { rules, ...settings }, revision, updatedAt, updatedBy };
  }

  async read(tx: Transaction, workspaceId: string): Promise<ReadScoring> {
    return readScoring((await this.find(tx, workspaceId)).scoring);
  }

  /** Whoever changes the rules of a workspace takes turns. */
  async inTurn(tx: Transaction, workspaceId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('offers scoring of ' || $1, 0))`, [
      workspaceId,
    ]);
  }

  async write(
    tx: Transaction,
    workspaceId: string,
    { scoring, revision, updatedAt, updatedBy }: StoredScoring,
  ): Promise<void> {
    await tx.query(WRITE, [
      workspaceId,
      scoring.halfLifeDays,
      scoring.hotScore,
      scoring.fitThresholds,
      scoring.engagementThresholds,
      JSON.stringify(scoring.stages),
      JSON.stringify(scoring.overrides),
      revision,
      updatedAt,
      updatedBy,
    ]);
    await tx.query('delete from scoring_rule where workspace_id = $1', [workspaceId]);
    await insertRows(
      tx,
      'scoring_rule',
      scoring.rules.map((rule, place) => ruleRow(workspaceId, rule, place)),
    );
  }
}

function ruleRow(workspaceId: string, rule: ScoringRule, place: number): object {
  const { id, kind, field, operator, value, points, cap, active } = rule;
  const { least, word } = kind === 'engagement' ? actRule(rule) : { least: null, word: null };
  return {
    workspace_id: workspaceId,
    id,
    place,
    kind,
    field,
    operator,
    value,
    least,
    word,
    points,
    cap,
    active,
  };
}
