import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@funnelcast/persistence';
import { addressOn } from '../channel-addresses/address.policy.js';
import { FIRST_LANGUAGE, wordsIn } from '../languages/languages.js';
import type { Channel } from './channel.js';
import { AddressNotUsable, ChannelNotSetUp } from './channel.errors.js';
import { ChannelAdapters } from './channel-adapters.js';
import { ChannelSettings } from './channel-settings.js';

export interface TestOutcome {
  delivered: boolean;
  reason: string | null;
}

/** Nobody’s id: a test belongs to no contact. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Sends one message to an address of the owner's own, past every contact, to see whether the settings are right. */
@Injectable()
export class TestChannel {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: ChannelSettings,
    private readonly adapters: ChannelAdapters,
  ) {}

  async execute(workspaceId: string, channel: Channel, to: string | undefined): Promise<TestOutcome> {
    const address = to === undefined ? null : addressOn(channel, to);
    if (address === null && (to !== undefined || channel !== 'webhook')) {
      throw new AddressNotUsable('A test needs an address of this channel.');
    }
    const { kept, workspace } = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [known] = await tx.query<{ name: string; locale: string }[]>(
        'select name, locale from workspace',
      );
      return { kept: await this.settings.find(tx, workspaceId, channel), workspace: known };
    });
    if (!kept?.settings) throw new ChannelNotSetUp();
    const failure = await this.adapters.of(channel).deliver(
      {
        touchId: newId(),
        workspaceId,
        contactId: NOBODY,
        address: address ?? '',
        subject: null,
        text: wordsIn(workspace?.locale ?? FIRST_LANGUAGE).channels.test(workspace?.name ?? ''),
        data: { test: true },
      },
      kept.settings,
    );
    return { delivered: !failure, reason: failure?.reason ?? null };
  }
}
