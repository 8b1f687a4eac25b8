import { JsonClient } from './json-client.js';

/** Moves the clock of every process of an installation that runs with CLOCK=virtual. */
export class VirtualTime {
  private constructor(
    private readonly processes: JsonClient[],
    private current: Date,
  ) {}

  /** `origins` are the processes themselves, not a proxy in front of them. */
  static async of(origins: string[]): Promise<VirtualTime> {
    const processes = origins.map((origin) => new JsonClient(origin));
    const readings = await Promise.all(
      processes.map((process) => process.get<{ now: string }>('/testing/clock')),
    );
    const latest = Math.max(...readings.map(({ now }) => Date.parse(now)));
    const time = new VirtualTime(processes, new Date(latest));
    await time.moveTo(time.current);
    return time;
  }

  now(): Date {
    return this.current;
  }

  in(minutes: number): Date {
    return new Date(this.current.getTime() + minutes * 60_000);
  }

  async moveTo(now: Date): Promise<void> {
    await Promise.all(
      this.processes.map((process) => process.post('/testing/clock', { now: now.toISOString() })),
    );
    this.current = now;
  }

  advance(minutes: number): Promise<void> {
    return this.moveTo(this.in(minutes));
  }
}
