import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { PersonalSequences } from '../definitions/personal-sequences.js';
import { DueSignal } from '../scheduling/due-signal.js';
import { SequenceNotPublished } from '../sequences/sequence.errors.js';
import { openFrom } from './open-enrolments.js';

const OPEN_CHOSEN = openFrom(`
  select $1::uuid as sequence_id, c.workspace_id, c.id as contact_id, null::uuid as session_id, null::uuid as registration_id,
    null::uuid as webinar_id, null::timestamptz as offer_deadline_at, $2::timestamptz as at
  from contact c where c.id = any($3)`);

/** Enrols people whom a member has picked. */
@Injectable()
export class EnrolContacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly clock: Clock,
    private readonly signal: DueSignal,
  ) {}

  /** How many began; the others walk it already, or may not return. */
  execute(workspaceId: string, sequenceId: string, contactIds: readonly string[]): Promise<number> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { state } = await this.sequences.find(tx, sequenceId);
      if (state !== 'live') throw new SequenceNotPublished();
      const begun = await tx.query<object[]>(`${OPEN_CHOSEN} returning id`, [
        sequenceId,
        this.clock.now(),
        contactIds,
      ]);
      await this.signal.raise(tx);
      return begun.length;
    });
  }
}
