import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { SequenceNotFound } from './sequence.errors.js';
import { type Sequence, Sequences } from './sequences.js';

/** One sequence of a workspace. */
@Injectable()
export class FindSequence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: Sequences,
  ) {}

  async execute(workspaceId: string, id: string): Promise<Sequence> {
    const [sequence] = await this.unitOfWork.inWorkspace(workspaceId, (tx) => this.sequences.find(tx, id));
    if (!sequence) throw new SequenceNotFound();
    return sequence;
  }
}
