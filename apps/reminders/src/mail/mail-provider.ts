import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { HealthChecks, type HealthFinding } from '@funnelcast/service-kit';
import { SmtpCatcher } from '../mailbox/smtp-catcher.js';
import { MailProviderMissing, RemindersConfig } from '../reminders.config.js';
import type { BuiltMail } from './built-mail.js';
import type { Delivery } from './delivery.policy.js';
import { readSmtpUrls } from './smtp-urls.js';
import { SmtpServer } from './smtp-server.js';

/** Who has waited longer for one server goes back to the queue instead of trying the next: the lease would not last. */
const QUICK_FAILURE_MS = 2_000;

/**
 * The way out. Of several servers the first that can be used takes the mail; one that cannot rests for a while. Without
 * any, mail goes to the built-in catcher over the same protocol.
 */
@Injectable()
export class MailProvider implements OnApplicationShutdown {
  private opened: Promise<SmtpServer[]> | undefined;
  /** The same, once they are there: this is asked for every letter. */
  private ready: SmtpServer[] | undefined;

  constructor(
    private readonly config: RemindersConfig,
    private readonly catcher: SmtpCatcher,
    health: HealthChecks,
  ) {
    if (!config.smtpUrl && config.nodeEnv === 'production') throw new MailProviderMissing();
    health.register('mail', () => this.finding());
  }

  /**
   * Nothing when the mail was accepted, otherwise why not. `ownSender` says that the mail goes out under a sender of its
   * workspace's: what a server has against it is nothing against the mails of others.
   */
  async deliver(mail: BuiltMail, { ownSender = false } = {}): Promise<Delivery | undefined> {
    let refusal: Delivery = { kind: 'provider-down', reason: 'there is no mail server' };
    this.ready ??= await this.servers();
    for (const server of this.candidates(this.ready)) {
      const startedAt = performance.now();
      const answer = await server.deliver(mail, ownSender);
      if (answer?.kind !== 'provider-down') return answer;
      refusal = { ...answer, reason: `${server.name}: ${answer.reason}` };
      if (performance.now() - startedAt > QUICK_FAILURE_MS) break;
    }
    return refusal;
  }

  async onApplicationShutdown(): Promise<void> {
    for (const server of (await this.opened?.catch(() => undefined)) ?? []) server.close();
    await this.catcher.close();
  }

  /** Those that are awake, in the order of the setting; when all rest, the one that has rested longest may try. */
  private candidates(servers: SmtpServer[]): SmtpServer[] {
    const awake = servers.filter(({ rests }) => !rests);
    if (awake.length > 0) return awake;
    return servers.toSorted((one, other) => one.awakeAt - other.awakeAt).slice(0, 1);
  }

  private servers(): Promise<SmtpServer[]> {
    this.opened ??= this.open().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async open(): Promise<SmtpServer[]> {
    const { smtpUrl, smtpConnections: connections } = this.config;
    if (!smtpUrl) {
      const transport = await this.catcher.open();
      return [new SmtpServer({ name: 'the built-in mailbox', connections, transport })];
    }
    return readSmtpUrls(smtpUrl).map(
      ({ name, url }) => new SmtpServer({ name, connections, transport: { url } }),
    );
  }

  /** Never down: people can register while mail waits. It tells who rests. */
  private async finding(): Promise<HealthFinding> {
    const servers = (await this.opened?.catch(() => undefined)) ?? [];
    return {
      up: true,
      ...Object.fromEntries(servers.map(({ name, rests }) => [name, rests ? 'rests' : 'usable'])),
    };
  }
}
