import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import type { HandOffSettings } from './hand-off-rules.js';
import { HandOffSettingsOf } from './hand-off-settings.js';
import { WorkingHoursEmpty } from './hand-offs.errors.js';
import { HandOffs } from './hand-offs.js';

/** New rules are for whoever is offered from now on, and for those who wait. */
@Injectable()
export class ChangeHandOffSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: HandOffSettingsOf,
    private readonly handOffs: HandOffs,
  ) {}

  execute(workspaceId: string, settings: HandOffSettings): Promise<void> {
    const { workingHours } = settings;
    if (workingHours && workingHours.from >= workingHours.to) throw new WorkingHoursEmpty();
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.handOffs.inTurn(tx, workspaceId);
      await this.settings.write(tx, workspaceId, settings);
      await this.handOffs.offerWaiting(tx, workspaceId);
    });
  }

  show(workspaceId: string): Promise<HandOffSettings> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) => this.settings.read(tx, workspaceId));
  }
}
