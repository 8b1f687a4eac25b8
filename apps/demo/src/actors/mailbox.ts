import { JsonClient } from './json-client.js';
import { eventually } from './eventually.js';

export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  calendar?: string;
}

/** The catcher’s page, asked as a program. */
export class Mailbox extends JsonClient {
  async subjectsFor(address: string): Promise<string[]> {
    return (await this.list(address)).map(({ subject }) => subject);
  }

  async list(address: string): Promise<{ id: string; subject: string }[]> {
    const { items } = await this.get<{ items: { id: string; subject: string }[] }>(
      `/api/v1/mailbox/messages?to=${encodeURIComponent(address)}`,
    );
    return items;
  }

  /** Waits until a mail with such a subject has come to the address. */
  receive(address: string, subject: RegExp): Promise<Mail> {
    return eventually(async () => {
      const mails = await this.list(address);
      const found = mails.find((mail) => subject.test(mail.subject));
      if (!found) throw new Error(`${address} has only: ${mails.map((mail) => mail.subject).join(' | ')}`);
      return this.get<Mail>(`/api/v1/mailbox/messages/${found.id}`);
    });
  }
}
