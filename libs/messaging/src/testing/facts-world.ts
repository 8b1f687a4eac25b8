import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TestDatabase, testEnvironment } from '@funnelcast/testing';
import { createApp } from '@funnelcast/service-kit';
import { ListeningModule, Trouble } from './listening-service.js';
import { Speaker, SpeakingModule } from './speaking-service.js';

/** A service of ours, running. */
export interface Copy {
  app: NestFastifyApplication;
  get<Instance>(token: abstract new (...args: never[]) => Instance): Instance;
}

/** Two services on a real database: one speaks, one listens; alone, in several copies, or in one process. */
export class FactsWorld {
  private readonly copies = new Set<Copy>();

  private constructor(readonly database: TestDatabase) {}

  static async create(environment: Record<string, string | undefined> = {}): Promise<FactsWorld> {
    const database = await TestDatabase.create('registration', 'reminders');
    Object.assign(process.env, await testEnvironment(), {
      REGISTRATION_DATABASE_URL: database.urlOf('registration'),
      REMINDERS_DATABASE_URL: database.urlOf('reminders'),
    });
    for (const [name, value] of Object.entries(environment)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    return new FactsWorld(database);
  }

  async together(): Promise<Copy> {
    return this.run(SpeakingModule, ListeningModule);
  }

  async speaking(): Promise<Copy> {
    return this.run(SpeakingModule);
  }

  /** The speaking service without anything that runs by itself. */
  async wired(): Promise<Copy> {
    return this.copyOf(await createApp('test', SpeakingModule));
  }

  async listening(): Promise<Copy> {
    return this.run(ListeningModule);
  }

  async stop(copy: Copy): Promise<void> {
    this.copies.delete(copy);
    await copy.app.close();
  }

  /** One statement per call, so that each gives one run of positions. */
  async say(copy: Copy, from: number, to: number): Promise<void> {
    for (let next = from; next <= to; next += 500) {
      const count = Math.min(500, to - next + 1);
      await copy.get(Speaker).confirm(...Array.from({ length: count }, (_, index) => `s${next + index}`));
    }
  }

  /** Speaks, and then does not commit. */
  sayAndFail(copy: Copy): Promise<void> {
    return copy.get(Speaker).confirmAndFail('never');
  }

  trouble(copy: Copy): Trouble {
    return copy.get(Trouble);
  }

  async effects(handler = 'note'): Promise<{ position: number; subject: string }[]> {
    return this.database.queryIn(
      'reminders',
      'select position::int, subject from effect where handler = $1 order by seq',
      [handler],
    );
  }

  async subjects(handler = 'note'): Promise<string[]> {
    return (await this.effects(handler)).map(({ subject }) => subject);
  }

  /** Waits until a handler has taken so many facts. */
  async heard(count: number, handler = 'note', withinMs = 20_000): Promise<void> {
    const soFar = 'select count(*)::int as count from effect where handler = $1';
    await eventually(
      async () => (await this.row<{ count: number }>('reminders', soFar, [handler])).count >= count,
      withinMs,
    );
  }

  async row<Row extends object>(
    schema: 'registration' | 'reminders',
    sql: string,
    values: unknown[] = [],
  ): Promise<Row> {
    const [row] = await this.database.queryIn<Row>(schema, sql, values);
    return row!;
  }

  async end(): Promise<void> {
    await Promise.all([...this.copies].map((copy) => this.stop(copy)));
    await this.database.drop();
  }

  private async run(...modules: Type[]): Promise<Copy> {
    const app = await createApp('test', ...modules);
    await app.startAllMicroservices();
    await app.init();
    return this.copyOf(app);
  }

  private copyOf(app: NestFastifyApplication): Copy {
    const copy: Copy = {
      app,
      get: <Instance>(token: abstract new (...args: never[]) => Instance) =>
        app.get<Instance>(token as Type<Instance>, { strict: false }),
    };
    this.copies.add(copy);
    return copy;
  }
}

export async function eventually(holds: () => Promise<boolean> | boolean, withinMs = 20_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function subjectsFrom(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `s${from + index}`);
}
