import { Injectable } from '@nestjs/common';
import { Resubscribed, Unsubscribed } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { newId, type Transaction } from '@funnelcast/persistence';
import { Happenings } from '../happenings/happenings.js';

export interface MailChoice {
  workspaceId: string;
  contactId: string;
  at: Date;
}

/** Says that somebody left the letters or came back: to the other services, and to the sequences whose goal it is. */
@Injectable()
export class MailChoices {
  constructor(
    private readonly outbox: Outbox,
    private readonly happenings: Happenings,
  ) {}

  async left(tx: Transaction, choice: MailChoice): Promise<void> {
    const { workspaceId, contactId, at } = choice;
    await this.outbox.add(tx, Unsubscribed, factOf(choice));
    await this.happenings.take(tx, [
      {
        id: newId(),
        workspaceId,
        contactId,
        kind: 'unsubscribed',
        at: at.toISOString(),
        about: { channel: 'email' },
      },
    ]);
  }

  returned(tx: Transaction, choice: MailChoice): Promise<void> {
    return this.outbox.add(tx, Resubscribed, factOf(choice));
  }
}

function factOf({ workspaceId, contactId, at }: MailChoice): {
  workspaceId: string;
  subject: string;
  data: { contactId: string; channel: 'email'; at: string };
} {
  return { workspaceId, subject: contactId, data: { contactId, channel: 'email', at: at.toISOString() } };
}
