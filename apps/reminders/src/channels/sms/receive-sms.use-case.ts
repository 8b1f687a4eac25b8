import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { ChannelAddresses } from '../../channel-addresses/channel-addresses.js';
import { Replies } from '../replies.js';
import { type SignedForm, TwilioForms } from './twilio-forms.js';
import { phoneNumberOf } from './phone-number.policy.js';
import { wishOf } from './stop-word.policy.js';

/** Takes what people write to the workspace's number: STOP and START count at once, for everybody behind the number. */
@Injectable()
export class ReceiveSms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: TwilioForms,
    private readonly addresses: ChannelAddresses,
    private readonly replies: Replies,
  ) {}

  execute(workspaceId: string, signed: SignedForm): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const form = await this.forms.read(tx, workspaceId, signed);
      const address = phoneNumberOf(form.get('From') ?? '');
      if (address === null) return;
      const change = { workspaceId, channel: 'sms' as const, who: { address } };
      // Twilio tells which of its own words it has seen, in whatever language those were set up.
      const twilioSaw = form.get('OptOutType');
      const wish =
        twilioSaw === 'STOP' ? 'leave' : twilioSaw === 'START' ? 'return' : wishOf(form.get('Body') ?? '');
      switch (wish) {
        case 'leave':
          await this.addresses.leave(tx, { ...change, by: 'person', reason: 'stop-word' });
          break;
        case 'return':
          await this.addresses.return(tx, { ...change, source: 'start-word' });
          break;
        case null:
          await this.replies.take(tx, {
            workspaceId,
            channel: 'sms',
            address,
            messageId: form.get('MessageSid') ?? '',
          });
      }
    });
  }
}
