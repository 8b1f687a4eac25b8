import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, InvalidInput } from '@funnelcast/service-kit';
import { DueSignal } from '../scheduling/due-signal.js';
import { SequenceArchived } from '../sequences/sequence.errors.js';
import { CheckDefinition } from './check-definition.js';
import { PersonalSequences, type PersonalSequence } from './personal-sequences.js';

/** Makes the draft the version that people are enrolled in from now on; those inside finish on theirs. */
@Injectable()
export class PublishSequence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly check: CheckDefinition,
    private readonly clock: Clock,
    private readonly signal: DueSignal,
  ) {}

  /** With `alsoSilent`, a sequence for those who fall silent takes also those who are silent already. */
  execute(workspaceId: string, id: string, alsoSilent = false): Promise<PersonalSequence> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const sequence = await this.sequences.lock(tx, id);
      if (sequence.state === 'archived') throw new SequenceArchived();
      const { problems } = await this.check.execute(tx, sequence, sequence.draft);
      if (problems.length > 0) throw new InvalidInput(problems);
      const version = (sequence.liveVersion ?? 0) + 1;
      const publication = {
        version,
        at: this.clock.now(),
        // Whose day fell into a pause stays skipped: only silence can be taken afterwards.
        alsoSilent: alsoSilent && sequence.draft.trigger.on === 'inactivity',
        needsSession: await this.check.needsSession(tx, sequence.draft),
      };
      await this.sequences.publish(tx, sequence, publication);
      await this.signal.raise(tx);
      return this.sequences.find(tx, id);
    });
  }
}
