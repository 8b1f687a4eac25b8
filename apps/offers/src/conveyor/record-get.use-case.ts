import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { GetNotByHand, PersonNotFound, StageNotFound } from './conveyor.errors.js';
import { MovePeople } from './move-people.js';
import { Stages } from './stages.js';

export interface ReceivedByHand {
  contactId: string;
  stageId: string;
  memberId: string;
  memberName: string;
  note: string | null;
}

/** A human received what a stage asks for. Only where that is a human act: everything else proves itself. */
@Injectable()
export class RecordGet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly stages: Stages,
    private readonly people: MovePeople,
  ) {}

  execute(
    workspaceId: string,
    { contactId, stageId, memberId, memberName, note }: ReceivedByHand,
  ): Promise<void> {
    return this.within(workspaceId, contactId, stageId, async (tx, now) => {
      const row = {
        contact_id: contactId,
        stage_id: stageId,
        workspace_id: workspaceId,
        member_id: memberId,
        member_name: memberName,
        note,
        at: now,
      };
      await insertRows(tx, 'conveyor_record', [row], { onConflict: '(contact_id, stage_id) do nothing' });
    });
  }

  /** It was a mistake. */
  undo(workspaceId: string, contactId: string, stageId: string): Promise<void> {
    return this.within(workspaceId, contactId, stageId, async (tx) => {
      await tx.query('delete from conveyor_record where contact_id = $1 and stage_id = $2', [
        contactId,
        stageId,
      ]);
    });
  }

  private within(
    workspaceId: string,
    contactId: string,
    stageId: string,
    change: (tx: Transaction, now: Date) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.people.inTurn(tx);
      const stage = (await this.stages.list(tx, workspaceId)).find(({ id }) => id === stageId);
      if (!stage) throw new StageNotFound();
      if (stage.get.kind !== 'by-hand') throw new GetNotByHand(stage.gets);
      const known = await tx.query<unknown[]>('select from contact where workspace_id = $1 and id = $2', [
        workspaceId,
        contactId,
      ]);
      if (known.length === 0) throw new PersonNotFound();
      const now = this.clock.now();
      await change(tx, now);
      await this.people.move(tx, workspaceId, [contactId], now);
    });
  }
}
