import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { ChannelAddresses } from '../../channel-addresses/channel-addresses.js';
import { judgeTwilioFailure } from './twilio-failure.policy.js';
import { type SignedForm, TwilioForms } from './twilio-forms.js';

const NOT_DELIVERED = new Set(['failed', 'undelivered']);

/**
 * Takes what became of a message after Twilio had accepted it. The touch stays sent, with the reason why it did not
 * arrive; a number that is dead is not written to again.
 */
@Injectable()
export class ReceiveSmsStatus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: TwilioForms,
    private readonly addresses: ChannelAddresses,
  ) {}

  execute(workspaceId: string, touchId: string, signed: SignedForm): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const form = await this.forms.read(tx, workspaceId, signed);
      const status = form.get('MessageStatus') ?? '';
      if (!NOT_DELIVERED.has(status)) return;
      const code = Number(form.get('ErrorCode') ?? Number.NaN);
      const failure = judgeTwilioFailure({
        status: 200,
        message: status,
        ...(Number.isFinite(code) ? { code } : {}),
      });
      const contactId = await this.note(tx, touchId, failure.reason);
      if (!contactId || failure.kind !== 'permanent' || !failure.suppress) return;
      const by = failure.leftByPerson ? 'person' : 'provider';
      const who = { contactId };
      await this.addresses.leave(tx, { workspaceId, channel: 'sms', who, by, reason: failure.reason });
    });
  }

  /** Whom it was for; nobody when it was a test. */
  private async note(tx: Transaction, touchId: string, reason: string): Promise<string | undefined> {
    const [rows] = await tx.query<[{ contact_id: string }[], number]>(
      `update touch set reason = $2 where id = $1 and channel = 'sms' returning contact_id`,
      [touchId, reason],
    );
    return rows[0]?.contact_id;
  }
}
