import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { SignedLinks } from '@funnelcast/service-kit';
import { ChannelAddresses } from '../../channel-addresses/channel-addresses.js';
import { FIRST_LANGUAGE, wordsIn } from '../../languages/languages.js';
import { Replies } from '../replies.js';
import { wishOf } from '../sms/stop-word.policy.js';

interface Said {
  chatId: number;
  text: string;
  updateId: number;
}

interface Person {
  contact_id: string;
  locale: string;
  workspace_name: string | null;
}

const PEOPLE_OF_CHAT = `
  select c.id as contact_id, c.locale, w.name as workspace_name
  from channel_address ca join contact c on c.id = ca.contact_id
  left join workspace w on w.workspace_id = c.workspace_id
  where ca.workspace_id = $1 and ca.channel = 'telegram' and ca.address = $2`;

/** What the bot makes of one message: joining by the personal link, leaving, coming back; everything else is a reply. */
@Injectable()
export class TelegramConversation {
  constructor(
    private readonly addresses: ChannelAddresses,
    private readonly links: SignedLinks,
    private readonly replies: Replies,
  ) {}

  /** The bot's own words, or null when it says nothing. */
  async answer(
    tx: Transaction,
    workspaceId: string,
    { chatId, text, updateId }: Said,
  ): Promise<string | null> {
    const address = String(chatId);
    const [, command, payload] = /^\/(start|stop)(?:\s+(\S{1,64}))?\s*$/i.exec(text) ?? [];
    if (command?.toLowerCase() === 'start' && payload) return this.join(tx, workspaceId, address, payload);
    const who = { address };
    const change = { workspaceId, channel: 'telegram' as const, who };
    const [person] = await tx.query<Person[]>(PEOPLE_OF_CHAT, [workspaceId, address]);
    const words = wordsIn(person?.locale ?? FIRST_LANGUAGE).channels;
    const wish = command ? (command.toLowerCase() === 'stop' ? 'leave' : 'return') : wishOf(text);
    switch (wish) {
      case 'leave':
        await this.addresses.leave(tx, { ...change, by: 'person', reason: 'telegram-stop' });
        return words.left;
      case 'return':
        if (!person) return words.unknown;
        await this.addresses.return(tx, { ...change, source: 'telegram-start' });
        return words.joined(person.workspace_name ?? '');
      case null:
        await this.replies.take(tx, {
          workspaceId,
          channel: 'telegram',
          address,
          messageId: String(updateId),
        });
        return null;
    }
  }

  async blocked(tx: Transaction, workspaceId: string, chatId: number): Promise<void> {
    const who = { address: String(chatId) };
    await this.addresses.leave(tx, {
      workspaceId,
      channel: 'telegram',
      who,
      by: 'person',
      reason: 'bot-blocked',
    });
  }

  private async join(tx: Transaction, workspaceId: string, address: string, token: string): Promise<string> {
    const contactId = this.links.read('telegram', token);
    const [person] = await tx.query<Person[]>(
      `select c.id as contact_id, c.locale, w.name as workspace_name
       from contact c left join workspace w on w.workspace_id = c.workspace_id where c.id = $1`,
      [contactId],
    );
    if (!person) return wordsIn(FIRST_LANGUAGE).channels.unknown;
    const { contact_id, locale, workspace_name } = person;
    const joining = {
      workspaceId,
      contactId: contact_id,
      channel: 'telegram' as const,
      address,
      source: 'deep-link',
    };
    await this.addresses.join(tx, joining);
    return wordsIn(locale).channels.joined(workspace_name ?? '');
  }
}
