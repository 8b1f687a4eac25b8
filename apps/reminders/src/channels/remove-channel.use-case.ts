import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import type { Channel } from './channel.js';
import { ChannelNotSetUp } from './channel.errors.js';
import { ChannelSettings } from './channel-settings.js';

/** Forgets how a channel was reached. Who agreed to it stays known, for the day it is set up again. */
@Injectable()
export class RemoveChannel {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: ChannelSettings,
  ) {}

  execute(workspaceId: string, channel: Channel): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      if (!(await this.settings.remove(tx, workspaceId, channel))) throw new ChannelNotSetUp();
    });
  }
}
