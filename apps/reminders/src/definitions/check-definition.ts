import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import type { FieldProblem } from '@funnelcast/service-kit';
import { CheckOffers } from './check-offers.js';
import { CheckSurroundings } from './check-surroundings.js';
import { CheckWords } from './check-words.js';
import type { SequenceDefinition } from './definition.js';
import {
  anchorsOfNoSession,
  bringsSession,
  definitionProblems,
  definitionWarnings,
} from './definition-problems.policy.js';

export interface DefinitionCheck {
  problems: FieldProblem[];
  warnings: FieldProblem[];
}

/** Says what a definition lacks, down to a variable that may be empty in somebody’s letter. */
@Injectable()
export class CheckDefinition {
  constructor(
    private readonly words: CheckWords,
    private readonly surroundings: CheckSurroundings,
    private readonly offers: CheckOffers,
  ) {}

  async execute(
    tx: Transaction,
    of: { id: string; workspaceId: string },
    definition: SequenceDefinition,
  ): Promise<DefinitionCheck> {
    const alone = await this.offers.beginsAlone(tx, definition);
    const brings = bringsSession(definition.trigger) && !alone;
    const problems = [
      ...definitionProblems(definition),
      ...(alone ? anchorsOfNoSession(definition) : []),
      ...(await this.words.execute(definition.steps, brings)),
      ...(await this.surroundings.problems(tx, of, { definition, brings })),
      ...(await this.offers.problems(tx, definition, brings)),
    ];
    const warnings = [
      ...definitionWarnings(definition, await fewestTouches(tx)),
      ...(await this.surroundings.warnings(tx, definition)),
      ...(await this.offers.warnings(tx, definition, brings)),
    ];
    return { problems, warnings };
  }

  /** Then nobody begins it by what happens to an offer of no webinar. */
  needsSession(tx: Transaction, definition: SequenceDefinition): Promise<boolean> {
    return this.surroundings.needsSession(tx, definition);
  }
}

async function fewestTouches(tx: Transaction): Promise<number> {
  const [policy] = await tx.query<{ fewest: number }[]>(
    'select fewest_touches as fewest from touch_policy limit 1',
  );
  return policy?.fewest ?? 7;
}
