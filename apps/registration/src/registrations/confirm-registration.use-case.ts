import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Outbox } from '@funnelcast/messaging';
import { type Transaction, UnitOfWork, WriteBatcher } from '@funnelcast/persistence';
import { Clock, correlation, DomainError, isOutOfReach, ProcessConfig } from '@funnelcast/service-kit';
import { SessionFull } from '../sessions/session.errors.js';
import { isSlug } from '../webinars/slug.policy.js';
import { WebinarNotFound } from '../webinars/webinar.errors.js';
import { announceRegistrations } from './announce-registrations.js';
import { BatchOfApplicants } from './batch-of-applicants.js';
import type { AskedSession } from './find-asked-sessions.js';
import { type FoundSessions, keyOf, KnownSessions } from './known-sessions.js';
import { TooManyRegistrations } from './registration.errors.js';
import type { AddressLimit } from './take-places.js';

/** Nobody needs more at once; somebody who wants to flood a stranger's mailbox does, and from many machines. */
const PLACES_PER_ADDRESS = 10;
const LIMIT_WINDOW_SECONDS = 3_600;

export interface ConfirmRegistrationCommand {
  slug: string;
  /** The next session without it. */
  sessionId?: string;
  /** Normalised. */
  email: string;
  name: string;
  timeZone?: string;
  locale?: string;
  /** Of the request behind it. */
  correlationId?: string;
}

export interface ConfirmedRegistration {
  registrationId: string;
  startsAt: Date;
}

interface Asked extends ConfirmRegistrationCommand {
  correlationId: string;
}

type Answer = ConfirmedRegistration | DomainError;

/** Gives a person a place in a session, once, and announces it. Many at the same time share one transaction. */
@Injectable()
export class ConfirmRegistration implements BeforeApplicationShutdown {
  private readonly batcher = new WriteBatcher<Asked, Answer>({
    name: 'registrations',
    write: (asked) => this.confirmAll(asked),
  });
  private readonly known = new KnownSessions();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly config: ProcessConfig,
  ) {}

  async execute(command: ConfirmRegistrationCommand): Promise<ConfirmedRegistration> {
    if (!isSlug(command.slug)) throw new WebinarNotFound();
    const { slug, sessionId, email, name, timeZone, locale, correlationId = correlation.id() } = command;
    const answer = await this.batcher.add({ slug, sessionId, email, name, timeZone, locale, correlationId });
    if (answer instanceof DomainError) throw answer;
    return answer;
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.batcher.drain();
  }

  /** Relies on what is known about the sessions, and begins anew when that has changed. */
  private async confirmAll(asked: readonly Asked[]): Promise<Answer[]> {
    const now = this.clock.now();
    const { wishes, wishOf } = wishesOf(asked);
    const believed = this.known.believed(wishes, now);
    const confirm = (found?: FoundSessions): Promise<Answer[]> =>
      this.unitOfWork.acrossWorkspaces(
        async (tx) => {
          const { sessions, ahead } = found ?? (await this.known.lookUp(tx, wishes, now));
          const everyones = wishOf.map((wish) => sessions[wish]!);
          return this.confirmIn(tx, asked, { sessions: everyones, ...(ahead ? { ahead } : {}) }, now);
        },
        { plansByIndex: true },
      );
    try {
      return await confirm(believed);
    } catch (error) {
      this.known.forget();
      // Whatever failed may have failed for what was believed; unless nobody knows whether it was committed.
      if (!believed || isOutOfReach(error)) throw error;
      return confirm();
    }
  }

  private async confirmIn(
    tx: Transaction,
    asked: readonly Asked[],
    { sessions, ahead }: FoundSessions,
    now: Date,
  ): Promise<Answer[]> {
    const applicants = new BatchOfApplicants();
    const numbers = asked.map((person, index) => {
      const session = sessions[index]!;
      return session instanceof DomainError ? undefined : applicants.add(session, person);
    });
    const placed = await applicants.place(tx, now, this.limitAt(now), ahead);
    await announceRegistrations(this.outbox, tx, placed, now);
    return numbers.map((number, index) => {
      if (number === undefined) return sessions[index] as DomainError;
      const { session, placing } = placed[number]!;
      if (placing.outcome === 'full') return new SessionFull();
      if (placing.outcome === 'limited') return new TooManyRegistrations(LIMIT_WINDOW_SECONDS);
      return { registrationId: placing.registrationId, startsAt: session.startsAt };
    });
  }

  private limitAt(now: Date): AddressLimit {
    return {
      places: PLACES_PER_ADDRESS * this.config.rateLimitFactor,
      since: new Date(now.getTime() - LIMIT_WINDOW_SECONDS * 1000),
    };
  }
}

/** Most of a batch asks for the same session, so each is looked up once; and which of them is each person's. */
function wishesOf(asked: readonly Asked[]): { wishes: AskedSession[]; wishOf: number[] } {
  const wishes: AskedSession[] = [];
  const numbers = new Map<string, number>();
  const wishOf = asked.map(({ slug, sessionId = null }) => {
    const wish = { slug, sessionId };
    const key = keyOf(wish);
    const known = numbers.get(key) ?? wishes.push(wish) - 1;
    numbers.set(key, known);
    return known;
  });
  return { wishes, wishOf };
}
