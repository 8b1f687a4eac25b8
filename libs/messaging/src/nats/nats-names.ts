/**
 * Every name that we use on the broker, in one place: one stream per producer, one durable consumer per service on it,
 * one subject to ask a producer's log, one per live topic.
 */
export class NatsNames {
  constructor(private readonly prefix: string) {}

  stream(producer: string): string {
    return `${this.prefix}-${producer}`;
  }

  facts(producer: string): string {
    return `${this.prefix}.facts.${producer}`;
  }

  consumer(service: string): string {
    return `${this.prefix}-${service}`;
  }

  replay(producer: string): string {
    return `${this.prefix}.replay.${producer}`;
  }

  live(topic: string): string {
    return `${this.prefix}.live.${topic}`;
  }
}
