import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@funnelcast/demo';
import { CHECKOUT } from '../../deploy/local/checkout.mjs';
import { describeProcess } from '../../deploy/local/processes.mjs';

const LONGEST_START_MS = 60_000;
/** What the test's own surroundings say to services is not said to these. */
const OWN_SETTINGS = {
  NODE_ENV: 'development',
  SMTP_URL: '',
  NATS_URL: '',
  OWNER_EMAIL: '',
  OWNER_PASSWORD: '',
};

/** `npm start` as somebody types it into a terminal, in a process group of its own. */
export class NpmStart {
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor(
    private readonly dataDir: string,
    port: number,
    ...options: string[]
  ) {
    this.child = spawn('npm', ['start', '--', ...options], {
      cwd: CHECKOUT,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...OWN_SETTINGS, DATA_DIR: dataDir, PORT: String(port) },
    });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.setEncoding('utf8').on('data', (piece: string) => (this.output += piece));
    this.ended = once(this.child, 'close').then(([code]: unknown[]) => code as number | null);
  }

  async says(text: string): Promise<void> {
    await eventually(
      () => {
        if (this.output.includes(text)) return;
        throw new Error(`npm start has not said "${text}":\n${this.output}`);
      },
      { timeoutMs: LONGEST_START_MS },
    );
  }

  /** What it tells the person who has started it. */
  async ready(): Promise<{ url: string; email: string; password: string }> {
    await this.says('Stop with Ctrl-C.');
    const told = (name: RegExp) => name.exec(this.output)?.[1] ?? '';
    return {
      url: told(/Funnelcast is ready: {2}(\S+)/),
      email: told(/Sign in {5}(\S+)/),
      password: told(/Password {4}(\S+)/),
    };
  }

  /** By name, of the parts that run now. */
  pids(): Record<string, number> {
    const record = join(this.dataDir, 'processes.json');
    if (!existsSync(record)) return {};
    const noted = JSON.parse(readFileSync(record, 'utf8')) as { name: string; pid: number }[];
    return Object.fromEntries(noted.map(({ name, pid }) => [name, pid]));
  }

  /** The process that holds the others: whom the lock of the data folder names. */
  launcher(): number {
    const lock = readFileSync(join(this.dataDir, 'launcher.lock'), 'utf8');
    return (JSON.parse(lock) as { pid: number }).pid;
  }

  /** To npm and everything in its group, as Ctrl-C in the terminal does. */
  signal(signal: NodeJS.Signals): void {
    process.kill(-this.child.pid!, signal);
  }

  /** As a program does that has started npm and knows nothing of what npm has started. */
  killNpm(): void {
    process.kill(this.child.pid!, 'SIGKILL');
  }

  end(): Promise<number | null> {
    return this.ended;
  }

  /** For a test that has failed in the middle: nothing of it stays. */
  async clear(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.signal('SIGKILL');
    await this.ended;
    for (const pid of Object.values(this.pids())) if (runs(pid)) process.kill(pid, 'SIGKILL');
  }
}

export function runs(pid: number): boolean {
  return describeProcess(pid) !== null;
}
