import { randomUUID } from 'node:crypto';
import type { EventContract, Fact, FactData } from '@funnelcast/contracts';
import { FactTransport, pageOf, REMEMBERED_LOG, type RememberingTransport } from '@funnelcast/messaging';
import type { ServiceTestbed } from '@funnelcast/testing';

/** The logs of the other services, delivered in pages of any size: mixed kinds, repeated, one producer ahead of another. */
export class FactHistory {
  private readonly logs = new Map<string, Fact[]>();
  private readonly delivered = new Map<string, number>();
  private readonly transport: RememberingTransport;

  constructor(private readonly service: ServiceTestbed) {
    this.transport = service.get(FactTransport) as RememberingTransport;
    this.transport.sourceOf = ((producer: string) => ({
      readAfter: (position: number) => this.readAfter(producer, position),
    })) as RememberingTransport['sourceOf'];
  }

  get producers(): string[] {
    return [...this.logs.keys()];
  }

  /** What was delivered so far, each producer’s in its order. */
  get heard(): Fact[] {
    return [...this.logs].flatMap(([producer, log]) => log.slice(0, this.delivered.get(producer) ?? 0));
  }

  record<Contract extends EventContract>(contract: Contract, data: FactData<Contract>): void {
    const log = this.logs.get(contract.producer) ?? [];
    this.logs.set(contract.producer, log);
    log.push({
      id: randomUUID(),
      type: contract.type,
      producer: contract.producer,
      position: log.length + 1,
      time: this.service.clock.now().toISOString(),
      workspaceId: this.service.workspaceId,
      subject: randomUUID(),
      correlationId: randomUUID(),
      data: contract.payload.parse(data),
    });
  }

  /** The next facts of one producer, or none when all were delivered. */
  async deliver(producer: string, count: number): Promise<void> {
    const done = this.delivered.get(producer) ?? 0;
    const facts = (this.logs.get(producer) ?? []).slice(done, done + count);
    if (facts.length === 0) return;
    this.delivered.set(producer, done + facts.length);
    await this.receive(producer, facts);
  }

  /** What was delivered before comes again, as after a lost acknowledgement. */
  async repeat(producer: string, count: number): Promise<void> {
    const done = this.delivered.get(producer) ?? 0;
    if (done > 0)
      await this.receive(producer, this.logs.get(producer)!.slice(Math.max(0, done - count), done));
  }

  async deliverRest(): Promise<void> {
    for (const producer of this.producers) await this.deliver(producer, Number.POSITIVE_INFINITY);
  }

  private receive(producer: string, facts: Fact[]): Promise<void> {
    return this.transport.receiverOf('offers', producer).receive(pageOf(REMEMBERED_LOG, facts));
  }

  private readAfter(producer: string, position: number) {
    const log = this.logs.get(producer) ?? [];
    const facts = log.slice(position);
    const stretch = { log: { id: REMEMBERED_LOG, forkedAt: 0 }, head: log.length };
    return Promise.resolve(facts.length > 0 ? { ...stretch, page: pageOf(REMEMBERED_LOG, facts) } : stretch);
  }
}
