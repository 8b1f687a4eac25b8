import { Injectable } from '@nestjs/common';
import { type Fact, WorkspaceOpened } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Sequences } from '../sequences/sequences.js';

/** A new workspace has its letters from the first day, and a zone of last resort for people without one. */
@Injectable()
@HandlesEvent(WorkspaceOpened)
export class LayLadderWhenWorkspaceOpened implements EventHandler<typeof WorkspaceOpened> {
  constructor(private readonly sequences: Sequences) {}

  async handle(facts: Fact<typeof WorkspaceOpened>[], tx: Transaction): Promise<void> {
    const latest = [...new Map(facts.map(({ data }) => [data.workspaceId, data])).values()];
    await insertRows(
      tx,
      'workspace',
      latest.map(({ workspaceId, name, timeZone, locale }) => ({
        workspace_id: workspaceId,
        name,
        time_zone: timeZone,
        locale,
      })),
      {
        onConflict: `(workspace_id) do update set
          name = excluded.name, time_zone = excluded.time_zone, locale = excluded.locale`,
      },
    );
    await this.sequences.ensureLadders(
      tx,
      latest.map(({ workspaceId }) => workspaceId),
    );
  }
}
