import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type LadderGap, ladderGaps } from './ladder-gaps.policy.js';
import { listProducts, type Product } from './products.js';

/** The ladder of a workspace, and what is wrong with it. */
@Injectable()
export class ListProducts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(workspaceId: string): Promise<{ items: Product[]; gaps: LadderGap[] }> {
    const items = await this.unitOfWork.inWorkspace(workspaceId, listProducts);
    return { items, gaps: ladderGaps(items) };
  }
}
