import type { Values } from '../segment-rules/values.js';
import type { Scope } from '../segment-rules/compare-clause.policy.js';
import { compileRule } from '../segment-rules/compile-rule.policy.js';
import type { ConveyorStage } from './conveyor-stage.js';

/** The stages as parts of a statement over `contact c`. */
export interface CompiledStages {
  joins: string;
  /** Whether the get of each stage was received. */
  received: string[];
  /** How many stages somebody has behind them: the number of the one they are in, from 1; 0 for none. */
  reached: string;
}

/** All gets are looked at in one statement, for any number of people. */
export function compileStages(
  stages: readonly Pick<ConveyorStage, 'id' | 'get' | 'overtakes'>[],
  values: Values,
  scope: Scope,
): CompiledStages {
  const compiled = stages.map((stage, index) => compileGet(stage, index, values, scope));
  const received = compiled.map(({ holds }) => `coalesce(${holds}, false)`);
  // Passed: received itself, or overtaken by a later stage.
  const passed = received.map((holds, index) => {
    const later = stages.flatMap(({ overtakes }, at) => (overtakes && at > index ? [received[at]!] : []));
    return `(${[holds, ...later].join(' or ')})`;
  });
  const branches = passed.map((holds, index) => `when not ${holds} then ${index}`);
  return {
    joins: compiled.map(({ join }) => join).join('\n'),
    received,
    reached: `case ${branches.join(' ')} else ${stages.length} end`,
  };
}

function compileGet(
  { id, get }: Pick<ConveyorStage, 'id' | 'get'>,
  index: number,
  values: Values,
  scope: Scope,
): { join: string; holds: string } {
  const as = `s${index}_`;
  switch (get.kind) {
    case 'rule': {
      const { joins, predicate } = compileRule(get.rule, values, scope, undefined, as);
      return { join: joins, holds: predicate };
    }
    case 'code-word': {
      const word = get.word === null ? 'true' : `lower(w.code_word) = ${values.bind(get.word, 'text')}`;
      const who = scope.contactIds === null ? 'true' : `w.contact_id = any(${scope.contactIds})`;
      return {
        join: `left join (
          select distinct w.contact_id from accepted_code_word w
          where w.workspace_id = ${scope.workspaceId} and ${word} and ${who}
        ) ${as} on ${as}.contact_id = c.id`,
        holds: `${as}.contact_id is not null`,
      };
    }
    case 'by-hand':
      return {
        join: `left join conveyor_record ${as} on ${as}.contact_id = c.id and ${as}.stage_id = ${values.bind(id, 'uuid')}`,
        holds: `${as}.contact_id is not null`,
      };
  }
}
