import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@funnelcast/persistence';
import { DomainError } from '@funnelcast/service-kit';
import type { Channel } from './channel.js';
import { ChannelNotSetUp } from './channel.errors.js';
import { ChannelAdapters } from './channel-adapters.js';
import { ChannelSettings } from './channel-settings.js';

export class TestMessageNotTaken extends DomainError {
  override readonly code = 'test-message-not-taken';

  constructor(reason: string) {
    super(`The provider did not take the message: ${reason}`);
  }
}

/** Nobody’s id: a test belongs to no contact. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Sends one message past every contact, by the adapter that sends the real ones. */
@Injectable()
export class TestMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: ChannelSettings,
    private readonly adapters: ChannelAdapters,
  ) {}

  async send(
    workspaceId: string,
    { channel, address, text }: { channel: Channel; address: string; text: string },
  ): Promise<void> {
    const kept = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      this.settings.find(tx, workspaceId, channel),
    );
    if (!kept?.settings) throw new ChannelNotSetUp();
    const message = { touchId: newId(), workspaceId, contactId: NOBODY, address, subject: null, text };
    const failure = await this.adapters.of(channel).deliver(message, kept.settings);
    if (failure) throw new TestMessageNotTaken(failure.reason);
  }
}
