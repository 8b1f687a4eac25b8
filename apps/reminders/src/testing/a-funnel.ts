import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  type FactData,
  OfferPublished,
  OrderCancelled,
  OrderPaid,
  OrderPlaced,
  RegistrationCancelled,
  RegistrationConfirmed,
  SessionCancelled,
  SessionEnded,
  SessionMoved,
  SessionScheduled,
  SessionStarted,
} from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';

export interface Registered {
  registrationId: string;
  contactId: string;
  email: string;
}

const HOUR_MS = 3_600_000;

/** What the other services would say about one session, told in one line each. */
export class AFunnel {
  readonly sessionId = randomUUID();
  private revision = 0;

  constructor(
    private readonly service: ServiceTestbed,
    private startsAt: Date,
    readonly timeZone = 'Europe/Berlin',
    readonly webinarId: string = randomUUID(),
  ) {}

  /** A session `hours` ahead of the clock, announced. */
  static async scheduled(
    service: ServiceTestbed,
    hours: number,
    timeZone?: string,
    webinarId?: string,
  ): Promise<AFunnel> {
    const startsAt = new Date(service.clock.now().getTime() + hours * HOUR_MS);
    const funnel = new AFunnel(service, startsAt, timeZone, webinarId);
    await service.receive(SessionScheduled, [{ data: funnel.schedule() }]);
    return funnel;
  }

  async register(...people: Partial<FactData<typeof RegistrationConfirmed>>[]): Promise<Registered[]> {
    const facts = people.map((person) => this.registration(person));
    await this.service.receive(
      RegistrationConfirmed,
      facts.map((data) => ({ data })),
    );
    return facts;
  }

  registration(
    person: Partial<FactData<typeof RegistrationConfirmed>> = {},
  ): FactData<typeof RegistrationConfirmed> {
    return {
      registrationId: randomUUID(),
      contactId: randomUUID(),
      sessionId: this.sessionId,
      webinarId: this.webinarId,
      email: `p${randomUUID().slice(0, 8)}@example.org`,
      name: 'Ada Lovelace',
      timeZone: 'Europe/Berlin',
      locale: 'en',
      startsAt: this.startsAt.toISOString(),
      ...person,
    };
  }

  async leave({ registrationId, contactId }: Registered, revision?: number): Promise<void> {
    const { sessionId, webinarId } = this;
    await this.service.receive(RegistrationCancelled, [
      { data: { registrationId, contactId, sessionId, webinarId, revision } },
    ]);
  }

  async move(hours: number): Promise<void> {
    const previousStartsAt = this.startsAt.toISOString();
    this.startsAt = new Date(this.startsAt.getTime() + hours * HOUR_MS);
    this.revision += 1;
    const {
      title: _,
      slug: __,
      presenterName: ___,
      presenterEmail: ____,
      videoUrl: _____,
      ...times
    } = this.schedule();
    await this.service.receive(SessionMoved, [{ data: { ...times, previousStartsAt } }]);
  }

  async cancel(): Promise<void> {
    this.revision += 1;
    const { sessionId, webinarId, revision } = this;
    await this.service.receive(SessionCancelled, [{ data: { sessionId, webinarId, revision } }]);
  }

  async start(): Promise<void> {
    const { sessionId, webinarId } = this;
    const startedAt = this.service.clock.now().toISOString();
    await this.service.receive(SessionStarted, [{ data: { sessionId, webinarId, startedAt } }]);
  }

  async end(): Promise<void> {
    const { sessionId, webinarId } = this;
    const endedAt = this.service.clock.now().toISOString();
    const data = { sessionId, webinarId, startedAt: this.startsAt.toISOString(), endedAt };
    await this.service.receive(SessionEnded, [{ data }]);
  }

  async settle(...people: [Registered, FactData<typeof AttendanceSettled>['status']][]): Promise<void> {
    await this.service.receive(
      AttendanceSettled,
      people.map(([person, status]) => ({ data: this.settled(person, status) })),
    );
  }

  settled(
    { registrationId, contactId }: Registered,
    status: FactData<typeof AttendanceSettled>['status'],
  ): FactData<typeof AttendanceSettled> {
    const { sessionId, webinarId } = this;
    return {
      sessionId,
      webinarId,
      registrationId,
      contactId,
      status,
      settledAt: this.service.clock.now().toISOString(),
      attended: status === 'attended' || status === 'stayed-to-offer',
      minutes: 40,
      sessionMinutes: 60,
    };
  }

  async offer(
    title = 'The course',
    terms: Partial<FactData<typeof OfferPublished>> = {},
  ): Promise<FactData<typeof OfferPublished>> {
    const data = {
      offerId: randomUUID(),
      webinarId: this.webinarId,
      title,
      description: 'Six weeks.',
      amountMinor: 49_900,
      currency: 'EUR',
      ...terms,
    };
    await this.service.receive(OfferPublished, [{ data }]);
    return data;
  }

  /** Of an order so far: it waits for its payment, or will not get it. */
  order(
    { registrationId, contactId }: Registered,
    { orderId, reason }: { orderId: string; reason?: FactData<typeof OrderCancelled>['reason'] },
  ): Promise<void> {
    const { sessionId, webinarId } = this;
    const at = this.service.clock.now().toISOString();
    const money = { amountMinor: 49_900, currency: 'EUR' };
    const data = {
      orderId,
      offerId: randomUUID(),
      sessionId,
      webinarId,
      registrationId,
      contactId,
      ...money,
    };
    return reason
      ? this.service.receive(OrderCancelled, [{ data: { ...data, reason, cancelledAt: at } }])
      : this.service.receive(OrderPlaced, [{ data: { ...data, quantity: 1, placedAt: at } }]);
  }

  async buy(
    { registrationId, contactId }: Registered,
    product: Partial<Pick<FactData<typeof OrderPaid>, 'offerId' | 'productId' | 'rung'>> = {},
  ): Promise<void> {
    const { sessionId, webinarId } = this;
    const data = {
      orderId: randomUUID(),
      offerId: randomUUID(),
      sessionId,
      webinarId,
      registrationId,
      contactId,
      amountMinor: 49_900,
      currency: 'EUR',
      recordedBy: 'sales' as const,
      paidAt: this.service.clock.now().toISOString(),
      ...product,
    };
    await this.service.receive(OrderPaid, [{ data }]);
  }

  schedule(): FactData<typeof SessionScheduled> {
    return {
      sessionId: this.sessionId,
      webinarId: this.webinarId,
      title: 'How to fill a room',
      slug: 'how-to-fill-a-room',
      presenterName: 'Grace Hopper',
      presenterEmail: 'grace@example.org',
      videoUrl: null,
      startsAt: this.startsAt.toISOString(),
      durationMinutes: 60,
      timeZone: this.timeZone,
      revision: this.revision,
    };
  }
}
