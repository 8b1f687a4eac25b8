import { SERVICES } from './provision.mjs';

/** The handle on a platform that serves: where it is, what is in it, and how to break and mend its parts. */
export class RunningPlatform {
  #context;
  #stopped;

  constructor(context) {
    this.#context = context;
    const { plan, installation, port, ports, events } = context;
    /** What people and browsers use. */
    this.url = installation.publicUrl;
    this.port = port;
    this.dataDir = plan.dataDir;
    this.secrets = installation.secrets;
    this.databaseUrls = installation.databaseUrls;
    this.natsUrl = installation.natsUrl;
    /** {kind: 'nats' | 'in-process', why} */
    this.events = events;
    /** Each service behind the proxy; the same address for all when they share a process. */
    this.serviceUrls = Object.fromEntries(SERVICES.map((name) => [name, `http://127.0.0.1:${ports[name]}`]));
    /** Resolves with a reason when something died that is not restarted. */
    this.failed = context.supervisor.failed;
  }

  get ports() {
    const { ports, port, postgres, nats } = this.#context;
    return { ...ports, web: port, postgres: postgres.port, nats: nats?.port };
  }

  /** `postgres`, `nats` when started here, and `all-in-one` or the five services and `proxy`. */
  get names() {
    return this.#context.supervisor.names;
  }

  get pids() {
    return Object.fromEntries(this.names.map((name) => [name, this.pid(name)]));
  }

  pid(name) {
    return this.#context.supervisor.get(name).pid;
  }

  /** How often a part has died by itself (a crash point, a stranger's kill) and not by `kill` or `stop`. */
  crashes(name) {
    return this.#context.supervisor.crashesOf(name);
  }

  /** Ends a part at once and keeps it down until `restart`. */
  kill(name, signal = 'SIGKILL') {
    return this.#context.supervisor.get(name).kill(signal);
  }

  /** Ends a part politely and keeps it down until `restart`. */
  stopPart(name) {
    return this.#context.supervisor.get(name).stop();
  }

  /** Same port, same data; resolves when it serves. `env` holds for this one run. */
  restart(name, { env } = {}) {
    return this.#context.supervisor.get(name).restart(env);
  }

  /**
   * Runs a service with a crash point armed until it has died there, then brings it back without it.
   * False when it was not reached in time. `meanwhile` makes the traffic that leads to it.
   */
  async crashAt(name, point, { withinMs = 30_000, meanwhile = async () => undefined } = {}) {
    const managed = this.#context.supervisor.get(name);
    await managed.stop();
    // It may die while it starts, with the work that was waiting for it.
    const starting = managed.start({ CRASH_AT: point }, { mayEnd: true }).catch(() => undefined);
    const traffic = starting.then(() => meanwhile());
    const crashed = await Promise.race([
      starting.then(() => managed.ended).then(() => true),
      new Promise((resolve) => setTimeout(resolve, withinMs, false).unref()),
    ]);
    await managed.restart();
    await traffic;
    return crashed;
  }

  /** The address for the superuser, for tests that look at everything. */
  adminDatabaseUrl(database) {
    return this.#context.postgres.adminUrl(database);
  }

  /** Stops applications, broker and database, in this order; may be called again. */
  stop() {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  /** Stops it and removes its data folder, and what lies outside of it. */
  async destroy() {
    await this.stop();
    this.#context.postgres.cluster.remove();
  }

  async #stop() {
    const { supervisor, lock } = this.#context;
    await supervisor.stopAll();
    lock.release();
  }
}
