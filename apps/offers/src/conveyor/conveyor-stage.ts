import type { Rule } from '../segment-rules/rule.js';
import type { RuleJson } from '../segment-rules/rule-json.js';

export const STAGE_OWNERS = ['marketing', 'telemarketer', 'seller', 'account-manager'] as const;
export type StageOwner = (typeof STAGE_OWNERS)[number];

/** What must have been received before somebody is in a stage. */
export type Get =
  | { kind: 'rule'; rule: Rule }
  /** Proof that something was watched or read; null for any word. */
  | { kind: 'code-word'; word: string | null }
  /** A member tells that it was received: a meeting was held. */
  | { kind: 'by-hand' };

/** As it is stored and sent. */
export type GetJson =
  | { kind: 'rule'; rule: RuleJson }
  | { kind: 'code-word'; word: string | null }
  | { kind: 'by-hand' };

export interface ConveyorStage {
  id: string;
  name: string;
  result: string;
  owner: StageOwner;
  gives: string;
  gets: string;
  /** What to say to somebody who is to come here. */
  script: string;
  get: Get;
  /** Whoever is here has passed all stages before it, whether or not their gets were received: who bought, bought. */
  overtakes: boolean;
  /** Longer than that in this stage is stuck; null for never. */
  stuckDays: number | null;
}
