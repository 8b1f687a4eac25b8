import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { CrmPushes } from '../sales-deliveries/crm-pushes.js';
import type { Stage } from '../scoring-rules/scoring.js';
import { CallAgain } from './call-again.js';
import { HandOffs } from './hand-offs.js';

/** What sales hears of people about whom something was worked out anew. */
@Injectable()
export class FollowStages {
  constructor(
    private readonly handOffs: HandOffs,
    private readonly crmPushes: CrmPushes,
    private readonly again: CallAgain,
  ) {}

  /**
   * Whoever is ready for sales goes to somebody there, and to the CRMs that want to hear of it; whoever came into another
   * stage where the rules ask for them; and who has an owner may come back to them.
   */
  async execute(
    tx: Transaction,
    workspaceId: string,
    contactIds: readonly string[],
    moved: readonly { contactId: string; stage: Stage }[],
  ): Promise<void> {
    const ready = moved.flatMap(({ contactId, stage }) => (stage === 'sales-ready' ? [contactId] : []));
    await this.crmPushes.queue(tx, workspaceId, ready, 'sales-ready');
    await this.handOffs.offer(tx, workspaceId, ready, 'sales-ready');
    await this.handOffs.offerMoved(
      tx,
      workspaceId,
      moved.filter(({ stage }) => stage !== 'sales-ready'),
    );
    await this.again.execute(tx, workspaceId, contactIds, { ready });
  }
}
