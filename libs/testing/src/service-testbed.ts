import { randomUUID } from 'node:crypto';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModule } from '@nestjs/testing';
import type { EventContract, Fact, FactData } from '@funnelcast/contracts';
import { FactTransport, RememberingTransport } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import {
  Clock,
  type Member,
  MemberTokenSigner,
  PinoLogger,
  ServiceKitModule,
  VirtualClock,
  configureApp,
  createAdapter,
} from '@funnelcast/service-kit';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { FactSender, type GivenFact } from './fact-sender.js';
import { recordedFacts } from './recorded-facts.js';
import { TestDatabase } from './test-database.js';
import { PUBLIC_URL, testEnvironment } from './test-environment.js';

export interface TestbedOptions {
  /** Added to the environment before the service reads it. */
  environment?: Record<string, string>;
  /** Where the virtual clock begins. */
  now?: Date;
}

/** One service on a real database, with a clock that stands still and a transport that only remembers. */
export class ServiceTestbed {
  /** The workspace that {@link asMember} and {@link receive} use unless told otherwise. */
  readonly workspaceId = randomUUID();
  private readonly sender: FactSender;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    private readonly schema: string,
    private readonly signer: MemberTokenSigner,
  ) {
    this.sender = new FactSender(app.get(FactTransport, { strict: false }), database, schema);
  }

  static async start(
    module: Type | DynamicModule,
    schema: string,
    { environment = {}, now = new Date('2026-03-02T10:00:00Z') }: TestbedOptions = {},
  ): Promise<ServiceTestbed> {
    const database = await TestDatabase.migrated(schema, async (template) => {
      await setEnvironment(schema, template);
      const parts = await compile(module, now);
      await parts.get(DataSource, { strict: false }).destroy();
    });
    await setEnvironment(schema, database, environment);
    const testing = await compile(module, now);
    const app = testing.createNestApplication<NestFastifyApplication>(createAdapter(), {
      rawBody: true,
      logger: new PinoLogger(schema, process.env.LOG_LEVEL ?? 'silent'),
    });
    await configureApp(app);
    await app.startAllMicroservices();
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new ServiceTestbed(app, database, schema, new MemberTokenSigner(process.env.AUTH_PRIVATE_KEY!));
  }

  get clock(): VirtualClock {
    return this.app.get(Clock);
  }

  get<Instance>(token: Type<Instance> | (abstract new (...args: never[]) => Instance)): Instance {
    return this.app.get<Instance>(token as Type<Instance>, { strict: false });
  }

  http(): ReturnType<typeof supertest> {
    return supertest(this.app.getHttpServer());
  }

  /** For WebSocket and SSE tests: listens on a free loopback port and gives `http://127.0.0.1:<port>`. */
  async listen(): Promise<string> {
    await this.app.listen(0, '127.0.0.1');
    return this.app.getUrl();
  }

  /** Headers of a signed-in member: `.set(await testbed.asMember({ role: 'sales' }))`. */
  async asMember(member: Partial<Member> = {}): Promise<{ authorization: string }> {
    const { token } = await this.signer.sign({
      userId: randomUUID(),
      workspaceId: this.workspaceId,
      role: 'owner',
      name: 'Olga Owner',
      email: 'olga@example.org',
      ...member,
    });
    return { authorization: `Bearer ${token}` };
  }

  /** Saves an entity, as it would be after the use cases before. */
  given<Entity extends object>(entity: Entity): Promise<Entity> {
    return this.get(UnitOfWork).acrossWorkspaces((tx) => tx.save(entity));
  }

  /** What the service has announced so far, in the order of its outbox. */
  publishedEvents<Contract extends EventContract>(contract?: Contract): Promise<Fact<Contract>[]> {
    return recordedFacts(this.database, this.schema, contract);
  }

  /** Hands facts of another service over as one page; resolves after the handlers' commit, rejects when one failed. */
  receive<Contract extends EventContract>(
    contract: Contract,
    facts: GivenFact<FactData<Contract>>[],
  ): Promise<void> {
    return this.sender.send(
      contract,
      facts.map((fact) => ({ workspaceId: this.workspaceId, ...fact })),
      this.clock.now(),
    );
  }

  /** As the superuser, past row level security; tables are found in the service's schema. */
  async inDatabase<Row extends object = Record<string, unknown>>(
    sql: string,
    parameters?: unknown[],
  ): Promise<Row[]> {
    return this.database.queryIn<Row>(this.schema, sql, parameters);
  }

  readonly publicUrl = PUBLIC_URL;

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }
}

async function setEnvironment(schema: string, database: TestDatabase, more = {}): Promise<void> {
  const url = { [`${schema.toUpperCase()}_DATABASE_URL`]: database.urlOf(schema) };
  Object.assign(process.env, await testEnvironment(), url, more);
}

/** The parts of the service; its database is migrated when they are there. */
function compile(module: Type | DynamicModule, now: Date): Promise<TestingModule> {
  return Test.createTestingModule({ imports: [ServiceKitModule.around([module])] })
    .overrideProvider(Clock)
    .useValue(new VirtualClock(now))
    .overrideProvider(FactTransport)
    .useValue(new RememberingTransport())
    .compile();
}
