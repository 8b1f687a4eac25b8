import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { v5 } from 'uuid';
import { Happenings } from '../happenings/happenings.js';
import type { Channel } from './channel.js';

export interface Reply {
  workspaceId: string;
  channel: Channel;
  address: string;
  /** The provider's own, so that a message that is brought twice counts once. */
  messageId: string;
}

const NAMESPACE = '5f0c3f0e-6f0b-5a86-9d3e-0d8e9a6f7b21';

/** That somebody answered, which sequences can ask for. What was answered is for human eyes, and is not kept here. */
@Injectable()
export class Replies {
  constructor(
    private readonly happenings: Happenings,
    private readonly clock: Clock,
  ) {}

  async take(tx: Transaction, { workspaceId, channel, address, messageId }: Reply): Promise<void> {
    const people = await tx.query<{ contact_id: string }[]>(
      'select contact_id from channel_address where workspace_id = $1 and channel = $2 and address = $3',
      [workspaceId, channel, address],
    );
    await this.happenings.take(
      tx,
      people.map(({ contact_id: contactId }) => ({
        id: v5(`${workspaceId} ${channel} ${messageId}`, NAMESPACE),
        workspaceId,
        contactId,
        kind: 'replied' as const,
        at: this.clock.now().toISOString(),
        about: { channel },
      })),
    );
  }
}
