import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { SequenceArchived } from '../sequences/sequence.errors.js';
import { CheckDefinition, type DefinitionCheck } from './check-definition.js';
import type { SequenceDefinition } from './definition.js';
import { PersonalSequences, type PersonalSequence } from './personal-sequences.js';

export interface CheckedSequence {
  sequence: PersonalSequence;
  check: DefinitionCheck;
  /** Against the version that people are enrolled in. */
  changed: boolean;
}

/** Keeps what its author has drawn so far, complete or not; nobody’s walk follows it before it is published. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly check: CheckDefinition,
    private readonly clock: Clock,
  ) {}

  execute(
    workspaceId: string,
    id: string,
    { name, definition }: { name: string; definition: SequenceDefinition },
  ): Promise<CheckedSequence> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { state } = await this.sequences.lock(tx, id);
      if (state === 'archived') throw new SequenceArchived();
      const draft = withoutNulls(definition);
      await tx.query('update sequence set name = $2, draft = $3, draft_saved_at = $4 where id = $1', [
        id,
        name,
        JSON.stringify(draft),
        this.clock.now(),
      ]);
      return {
        sequence: await this.sequences.find(tx, id),
        check: await this.check.execute(tx, { id, workspaceId }, draft),
        changed: await this.sequences.differsFromLive(tx, id),
      };
    });
  }
}

/** An optional field may be sent as null and means the same as one that is left out. */
function withoutNulls(definition: SequenceDefinition): SequenceDefinition {
  return JSON.parse(
    JSON.stringify(definition, (_, value: unknown) => (value === null ? undefined : value)),
  ) as SequenceDefinition;
}
