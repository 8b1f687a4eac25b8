import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { CheckDefinition } from './check-definition.js';
import { PersonalSequences } from './personal-sequences.js';
import type { CheckedSequence } from './save-draft.use-case.js';

/** A sequence as it is being drawn, with what it lacks. */
@Injectable()
export class FindDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly check: CheckDefinition,
  ) {}

  execute(workspaceId: string, id: string): Promise<CheckedSequence> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const sequence = await this.sequences.find(tx, id);
      return {
        sequence,
        check: await this.check.execute(tx, sequence, sequence.draft),
        changed: await this.sequences.differsFromLive(tx, id),
      };
    });
  }
}
