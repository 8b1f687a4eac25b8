import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { CrmAdapters } from '../crm-adapters/crm-adapters.js';
import { Connections } from './connections.js';
import { ConnectionUnreadable } from './sales-connections.errors.js';
import { WriteConnection } from './write-connection.js';

export interface ConnectionTested {
  delivered: boolean;
  reason: string | null;
}

/** Asks the other side whether it would take a lead; one that had been disabled goes on when it would. */
@Injectable()
export class TestConnection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: Connections,
    private readonly adapters: CrmAdapters,
    private readonly write: WriteConnection,
  ) {}

  async execute(workspaceId: string, id: string): Promise<ConnectionTested> {
    const connection = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      this.connections.require(tx, id),
    );
    if (connection.settings === null) throw new ConnectionUnreadable();
    const outcome = await this.adapters.test(connection);
    if (outcome.kind !== 'delivered') return { delivered: false, reason: outcome.reason };
    if (connection.disabledAt)
      await this.unitOfWork.inWorkspace(workspaceId, (tx) => this.write.enable(tx, id));
    return { delivered: true, reason: null };
  }
}
