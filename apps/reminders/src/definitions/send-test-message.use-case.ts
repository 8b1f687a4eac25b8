import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { InvalidInput } from '@funnelcast/service-kit';
import { addressOn } from '../channel-addresses/address.policy.js';
import type { Channel } from '../channels/channel.js';
import { AddressNotUsable } from '../channels/channel.errors.js';
import { MessageRenderer } from '../channels/message-renderer.js';
import { TestMessage } from '../channels/test-message.js';
import { FIRST_LANGUAGE } from '../languages/languages.js';
import { LetterRefused } from '../letters/letter.errors.js';
import { LetterRenderer } from '../letters/letter-renderer.js';
import type { LetterValues } from '../letters/letter-values.js';
import { type Tester, TestMail } from '../letters/test-mail.js';
import { PersonalSequences } from './personal-sequences.js';
import type { MessageWanted } from './preview-message.query.js';
import { SampleValues } from './sample-values.js';

export interface TestWanted extends MessageWanted {
  contactId?: string;
  to?: string;
}

/** The renderers of what is sent, so that what arrives on trial is what would arrive. */
@Injectable()
export class TestRenderers {
  constructor(
    readonly letters: LetterRenderer,
    readonly messages: MessageRenderer,
    readonly mail: TestMail,
    readonly message: TestMessage,
  ) {}
}

/** Sends a message that is being written to the member who writes it. No contact and no ledger hears of it. */
@Injectable()
export class SendTestMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly samples: SampleValues,
    private readonly by: TestRenderers,
  ) {}

  async execute(
    tester: Tester,
    id: string,
    wanted: TestWanted,
  ): Promise<{ to: string; subject: string | null }> {
    const { workspaceId } = tester;
    const language = wanted.language ?? FIRST_LANGUAGE;
    const values = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.sequences.find(tx, id);
      return this.samples.of(tx, wanted.contactId, language);
    });
    try {
      return await (wanted.channel === 'email'
        ? this.sendLetter(tester, wanted, values)
        : this.sendMessage(workspaceId, { ...wanted, channel: wanted.channel }, values));
    } catch (error) {
      if (!(error instanceof LetterRefused)) throw error;
      throw new InvalidInput([{ pointer: '/body', rule: 'liquid', message: error.reason }]);
    }
  }

  private async sendLetter(
    tester: Tester,
    { subject, body, language }: TestWanted,
    values: LetterValues,
  ): Promise<{ to: string; subject: string }> {
    const source = { subject: subject || '-', body };
    const letter = await this.by.letters.render(source, values, language ?? FIRST_LANGUAGE);
    await this.by.mail.send(tester, letter);
    return { to: tester.email, subject: letter.subject };
  }

  private async sendMessage(
    workspaceId: string,
    { channel, body, to }: TestWanted & { channel: Channel },
    values: LetterValues,
  ): Promise<{ to: string; subject: null }> {
    const address = addressOn(channel, to ?? '');
    if (address === null) throw new AddressNotUsable('A test needs an address of this channel.');
    const { text } = this.by.messages.render({ subject: '', body }, values);
    await this.by.message.send(workspaceId, { channel, address, text });
    return { to: address, subject: null };
  }
}
