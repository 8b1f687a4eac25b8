import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** Longer than its own parts may take to stop, and shorter than the launcher waits for us. */
const PATIENCE_MS = 15_000;
const LAST_WORDS = 2000;
/** Of the environment only what every program needs: database, broker, port and secrets are the demo's own. */
const PASSED_ON = ['PATH', 'HOME', 'TZ', 'LANG', 'LC_ALL', 'TMPDIR', 'NODE_ENV', 'LOG_LEVEL'];

export interface DemoProgramOptions {
  program: string;
  args: string[];
  env: Record<string, string>;
  onLine: (text: string) => void;
  onEnd: (end: { asked: boolean; lastWords: string }) => void;
}

/** The program of `npm run demo` as a child: it ends when this process does, whatever ends it. */
export class DemoProgram {
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;
  private asked = false;
  private lastWords = '';

  constructor({ program, args, env, onLine, onEnd }: DemoProgramOptions) {
    this.child = spawn(process.execPath, [program, ...args], {
      // Over the channel it notices that we are gone (stop-with-launcher.mjs).
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...passedOn(), ...env },
    });
    this.ended = once(this.child, 'close').catch(() => undefined);
    createInterface({ input: this.child.stdout! }).on('line', (text) => {
      // Who was asked to stop may say that it could not finish; that is no news.
      if (!this.asked) onLine(text);
    });
    this.child.stderr!.on('data', (data: Buffer) => {
      this.lastWords = (this.lastWords + data.toString()).slice(-LAST_WORDS);
    });
    this.child.on('error', (error) => (this.lastWords += error.message));
    void this.ended.then(() => onEnd({ asked: this.asked, lastWords: this.lastWords.trim() }));
  }

  async stop(): Promise<void> {
    this.asked = true;
    this.child.kill('SIGTERM');
    await Promise.race([this.ended, pause(PATIENCE_MS, undefined, { ref: false })]);
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL');
    await this.ended;
  }
}

function passedOn(): Record<string, string> {
  return Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
