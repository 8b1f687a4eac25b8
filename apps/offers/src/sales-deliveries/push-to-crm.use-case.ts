import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { conditionsOf, type HotListFilter } from '../hot-lists/hot-list-conditions.js';
import { isAlertKind } from '../sales-connections/connection-kinds.js';
import { Connections } from '../sales-connections/connections.js';
import { ConnectionTakesNoLeads } from '../sales-connections/sales-connections.errors.js';
import { requireSession } from '../sessions/require-session.js';
import { CrmPushes } from './crm-pushes.js';

/** Pushes people of a hot list by hand: those that are chosen, or the whole view. */
@Injectable()
export class PushToCrm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: Connections,
    private readonly pushes: CrmPushes,
  ) {}

  execute(workspaceId: string, connectionId: string, filter: HotListFilter): Promise<number> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { kind, paused } = await this.connections.require(tx, connectionId);
      if (isAlertKind(kind) || paused) throw new ConnectionTakesNoLeads();
      await requireSession(tx, filter.sessionId);
      const { where, parameters } = conditionsOf(workspaceId, filter);
      const people: { id: string }[] = await tx.query(
        `select registration_id as id from engagement where ${where}`,
        parameters,
      );
      return this.pushes.queueFor(
        tx,
        connectionId,
        people.map(({ id }) => id),
      );
    });
  }
}
