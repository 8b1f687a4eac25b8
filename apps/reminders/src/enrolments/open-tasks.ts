import { Injectable } from '@nestjs/common';
import { insertRows, newId, type Transaction } from '@funnelcast/persistence';
import type { PlannedTask, Walk } from './walk.js';

export interface TaskOrder {
  walk: Walk;
  task: PlannedTask;
}

/** Gives people their tasks: a call, or a letter to post. */
@Injectable()
export class OpenTasks {
  async execute(tx: Transaction, orders: readonly TaskOrder[]): Promise<void> {
    await insertRows(
      tx,
      'task',
      orders.map(({ walk, task }) => ({
        id: newId(),
        workspace_id: walk.workspaceId,
        enrolment_id: walk.id,
        step_key: task.stepKey,
        contact_id: walk.contactId,
        kind: task.content.kind,
        title: task.content.title,
        script: task.content.script,
        due_at: task.dueAt,
        expires_at: task.expiresAt,
        state: 'open',
      })),
      { onConflict: '(enrolment_id, step_key) do nothing' },
    );
  }
}
