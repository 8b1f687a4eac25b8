/** A PostgreSQL server on 127.0.0.1 that was started here. */
export interface RunningPostgres {
  readonly port: number;
  readonly password: string;
  readonly pid: number | undefined;
  /** Address for the superuser `postgres`. */
  adminUrl(database?: string): string;
  urlFor(role: string, password: string, database: string): string;
  /** SIGKILL; it stays down until `restart()`. */
  kill(): Promise<void>;
  /** Same port, same data, whatever ended it. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and removes its folder. */
  destroy(): Promise<void>;
}

/** A PostgreSQL server that several programs use; it outlives the one that started it. */
export interface SharedPostgres {
  readonly port: number;
  readonly pid: number | undefined;
  adminUrl(database?: string): string;
  urlFor(role: string, password: string, database: string): string;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Holds data and log; created when missing. A data folder that exists already keeps its password. */
  folder: string;
  /** Of the superuser `postgres`; set when the data folder is created. */
  password: string;
  port?: number;
  /** Added to, or instead of, the usual ones: `{ fsync: 'off' }` suits data that a test throws away. */
  settings?: Record<string, string>;
  /** False saves a moment for data that a test throws away. */
  syncOnCreate?: boolean;
  /** Folder of a server that was stopped: data that do not exist yet begin as a copy of its data. */
  copyOf?: string;
  logFile?: string;
  /** Called when it ends without being asked to. */
  onCrash?: (exit: ProcessExit) => void;
}

export interface ProcessExit {
  name: string;
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** Settings for data that a test throws away: nothing of them survives a crash. */
export const FOR_THROW_AWAY_DATA: Record<string, string>;
export function startPostgres(options: PostgresOptions): Promise<RunningPostgres>;
export function sharePostgres(options: PostgresOptions): Promise<SharedPostgres>;

/** A nats-server with JetStream on 127.0.0.1 that was started here. */
export interface RunningNats {
  readonly port: number;
  readonly url: string;
  readonly pid: number | undefined;
  kill(): Promise<void>;
  /** Same port, same store, whatever ended it. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface NatsOptions {
  /** Holds configuration, store and log; created when missing. */
  folder: string;
  /** The nats-server to run; found on the machine when left out. */
  file?: string;
  port?: number;
  logFile?: string;
  onCrash?: (exit: ProcessExit) => void;
}

export function startNats(options: NatsOptions): Promise<RunningNats>;
/** Path of a nats-server (2.9 or newer) on this machine. */
export function findNatsServer(): string | undefined;
export const HOW_TO_GET_NATS: string;

export type ServiceName = 'accounts' | 'registration' | 'reminders' | 'attendance' | 'offers';
export const SERVICES: ServiceName[];
export const DATABASE: string;
export function roleOf(service: string): string;

/** Creates database, roles and schemas; repeatable. */
export function provision(options: {
  adminUrl: string;
  database?: string;
  passwords: Record<string, string>;
}): Promise<void>;

/** Role, schema and rights of one service, on a connection (of `pg`) to its database. */
export function provisionService(
  client: { query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }> },
  options: { database: string; schema: string; role: string; password: string },
): Promise<void>;

/** Changes with what creates the tables of a service. */
export function digestOfMigrations(service: string): string;

/** A lock that dies with the process that holds it. */
export class FileLock {
  constructor(file: string);
  takeWithin(patienceMs: number): Promise<void>;
  release(): void;
}

/** A loopback port that outgoing connections cannot take while its server is down. */
export function freePort(taken?: Set<number>): Promise<number>;
export function isPortFree(port: number, host?: string): Promise<boolean>;

export function until<Result>(
  check: () => Promise<Result> | Result,
  options: { timeoutMs: number; everyMs?: number; what: string; stillWorthIt?: () => boolean },
): Promise<Result>;

export interface PlatformSecrets {
  ownerEmail: string;
  ownerPassword: string;
  authPrivateKey: Record<string, unknown>;
  authPublicKeys: { keys: Record<string, unknown>[] };
  authSecret: string;
  linkSecret: string;
  postgresPassword: string;
  databasePasswords: Record<ServiceName, string>;
}

export interface PlatformOptions {
  /** Database, events, secrets and logs; `.data` when left out. Kept after `stop()`. */
  dataDir?: string;
  /** True: a process per service behind one port. False (the default): all in one process. */
  services?: boolean;
  /** `auto` (the default) takes NATS when it is there. */
  events?: 'auto' | 'nats' | 'in-process';
  /** 0 (the default) means any free one. */
  port?: number;
  host?: string;
  publicUrl?: string;
  /** Added to the environment of every process, at every start of it. */
  env?: Record<string, string>;
  /** The same for single processes: `{ reminders: { SMTP_URL: '...' } }`. */
  envOf?: Partial<Record<ServiceName | 'all-in-one', Record<string, string>>>;
  /** The data folder of an installation that was stopped: a new one begins with a copy of its database and secrets. */
  copyOf?: string;
  /** Added to the settings of PostgreSQL. */
  postgresSettings?: Record<string, string>;
  /** Install and build first what is missing or stale; true when left out. */
  prepare?: boolean;
  /** Whether services that die by themselves are started again: true for separate services when left out. PostgreSQL and nats-server always are. */
  restarts?: boolean;
  /** False tells the steps on stdout; true when left out. */
  quiet?: boolean;
  /** The services' own output on stdout instead of in dataDir/logs. */
  verbose?: boolean;
  /** Aborting it ends a start that is under way, and leaves nothing behind. */
  signal?: AbortSignal;
}

/** `postgres`, `nats` (when started here), and `all-in-one` or the five services and `proxy`. */
export type ProcessName = 'postgres' | 'nats' | 'all-in-one' | 'proxy' | ServiceName;

export interface RunningPlatform {
  /** What people and browsers use. */
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly secrets: PlatformSecrets;
  /** Under the role of each service. */
  readonly databaseUrls: Record<ServiceName, string>;
  readonly natsUrl: string | undefined;
  readonly events: { kind: 'nats' | 'in-process'; why: string };
  /** Past the proxy, e.g. for POST /testing/clock, which a proxy does not pass on. One and the same for all services of all-in-one. */
  readonly serviceUrls: Record<ServiceName, string>;
  readonly ports: Record<ServiceName | 'web' | 'postgres', number> & { nats: number | undefined };
  readonly names: ProcessName[];
  readonly pids: Partial<Record<ProcessName, number | undefined>>;
  /** Resolves with a reason when something died that is not started again. */
  readonly failed: Promise<string>;
  pid(name: ProcessName): number | undefined;
  /** How often it died by itself (a crash point, a kill from outside), and not by `kill` or `stopPart`. */
  crashes(name: ProcessName): number;
  /** Ends it at once (SIGKILL when left out); it stays down until `restart`. To see it started again by itself, use `process.kill(platform.pid(name), 'SIGKILL')`. */
  kill(name: ProcessName, signal?: NodeJS.Signals): Promise<void>;
  /** Ends it politely; it stays down until `restart`. */
  stopPart(name: ProcessName): Promise<void>;
  /** Same port, same data, whatever ended it; resolves when it serves. `env` holds for this one run. */
  restart(name: ProcessName, options?: { env?: Record<string, string> }): Promise<void>;
  /**
   * Runs a service with CRASH_AT until it has died there, then starts it again without. `meanwhile` makes the
   * traffic that leads to the point and must bear refusals. False when the point was not reached in time.
   */
  crashAt(
    name: ProcessName,
    point: string,
    options?: { withinMs?: number; meanwhile?: () => Promise<unknown> },
  ): Promise<boolean>;
  /** For the superuser; the database of the services is `funnelcast`. */
  adminDatabaseUrl(database?: string): string;
  /** Stops services, broker and database, in this order. */
  stop(): Promise<void>;
  /** Stops it and removes everything it has kept: for tests. */
  destroy(): Promise<void>;
}

export function startPlatform(options?: PlatformOptions): Promise<RunningPlatform>;
