import { randomUUID } from 'node:crypto';
import { ContactCaptured, WorkspaceOpened } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import type { AFunnel, Registered } from './a-funnel.js';
import type { ASequence, Progress } from './a-sequence.js';
import { SmtpSink } from './smtp-sink.js';
import { until } from './until.js';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export interface KnownContact {
  contactId: string;
  email: string;
}

/** The service with a mailbox behind it, and people in its workspace who walk sequences. */
export class AWorkspace {
  private constructor(
    readonly service: ServiceTestbed,
    readonly sink: SmtpSink,
  ) {}

  static async opened(environment: Record<string, string> = {}): Promise<AWorkspace> {
    const sink = await SmtpSink.start();
    const service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: sink.url, ...environment },
    });
    const data = { workspaceId: service.workspaceId, name: 'Acme', timeZone: 'Europe/Berlin', locale: 'en' };
    await service.receive(WorkspaceOpened, [{ data }]);
    return new AWorkspace(service, sink);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.sink.stop();
  }

  get now(): string {
    return this.service.clock.now().toISOString();
  }

  days(count: number): void {
    this.service.clock.advance(count * DAY_MS);
  }

  async aContact(timeZone = 'Europe/Berlin'): Promise<KnownContact> {
    const contactId = randomUUID();
    const email = `c${contactId.slice(0, 8)}@example.org`;
    const consent = { text: 'yes', givenAt: this.now, source: 'form' };
    await this.service.receive(ContactCaptured, [
      { data: { contactId, email, name: 'Ada Lovelace', timeZone, locale: 'en', consent } },
    ]);
    return { contactId, email };
  }

  /** Subjects of what came, without the confirmation of a registration. */
  letters(email: string, count: number): Promise<string[]> {
    return until(
      () => this.subjects(email),
      ({ length }) => length === count,
    );
  }

  /** Waits until all of these have come, whatever else did. */
  received(email: string, ...subjects: string[]): Promise<string[]> {
    return until(
      () => this.subjects(email),
      (all) => subjects.every((subject) => all.includes(subject)),
    );
  }

  subjects(email: string): string[] {
    return this.sink.subjectsTo(email).filter((subject) => !subject.startsWith('Your place'));
  }

  progress(sequence: ASequence, good: (progress: Progress) => boolean): Promise<Progress> {
    return until(() => sequence.progress(), good);
  }

  around(
    { sessionId, webinarId }: AFunnel,
    { registrationId, contactId }: Registered,
  ): { registrationId: string; contactId: string; sessionId: string; webinarId: string } {
    return { registrationId, contactId, sessionId, webinarId };
  }
}
