import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { compileRule } from '../segment-rules/compile-rule.policy.js';
import { parseRule } from '../segment-rules/parse-rule.policy.js';
import type { Rule } from '../segment-rules/rule.js';
import { Values } from '../segment-rules/values.js';
import { CountRule } from './count-rule.js';
import { Segments } from './segments.js';

export interface SamplePerson {
  contactId: string;
  name: string;
  email: string;
  /** Why, in plain words. */
  reason: string;
  /** The conditions that speak for the person, by their numbers in the order of the rule. */
  conditions: number[];
}

export interface RulePreview {
  count: number;
  /** False when it took too long to count, so that the number is an estimate. */
  exact: boolean;
  sample: SamplePerson[];
}

/** How many a rule would find right now, and some of them with the reasons; nothing is stored. */
@Injectable()
export class PreviewRule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly segments: Segments,
    private readonly countRule: CountRule,
  ) {}

  async execute(workspaceId: string, json: unknown): Promise<RulePreview> {
    const rule = parseRule(json);
    const now = this.clock.now();
    const { ids, ...counted } = await this.countRule.execute({ workspaceId, rule, now });
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const all = await this.segments.list(tx, workspaceId);
      const names = await this.segments.names(tx, workspaceId, all, [rule]);
      return { ...counted, sample: await sampleOf(tx, workspaceId, rule, now, { ids, names }) };
    });
  }
}

async function sampleOf(
  tx: Transaction,
  workspaceId: string,
  rule: Rule,
  now: Date,
  { ids, names }: { ids: string[]; names: ReadonlyMap<string, string> },
): Promise<SamplePerson[]> {
  if (ids.length === 0) return [];
  const values = new Values();
  const workspace = values.bind(workspaceId, 'uuid');
  const contactIds = values.bind(ids, 'uuid[]');
  const scope = { workspaceId: workspace, now: values.bind(now, 'timestamptz'), contactIds };
  const { joins, because, holding } = compileRule(rule, values, scope, names);
  return tx.query(
    `with ${values.given}
     select c.id as "contactId", c.name, c.email, ${because} as reason, ${holding} as conditions
     from contact c ${joins} where c.workspace_id = ${workspace} and c.id = any(${contactIds}) order by c.name, c.id`,
    values.list,
  );
}
