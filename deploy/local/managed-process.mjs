import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines } from './checkout.mjs';
import { describeProcess, endProcess } from './processes.mjs';

const LOG_ROLLS_OVER_AT_BYTES = 20 * 1024 * 1024;
const START_ATTEMPTS = 20;

/**
 * One child process that can be started again under the same settings: after a stop, a kill or a crash.
 * It writes its log straight to a file, so that it neither blocks nor dies when the launcher is gone, and lives in
 * a process group of its own, so that Ctrl-C reaches the launcher alone and the order of stopping is ours.
 */
export class ManagedProcess {
  #child;
  #ended = Promise.resolve();
  #starting;
  #heldDown = true;
  #mayEnd = true;

  /**
   * @param definition name, logFile, stopSignal, patienceMs; `command(extraEnv)` gives {file, args, options};
   *   `ready(process)` resolves when it serves; `beforeStart()` clears what a killed predecessor left behind;
   *   `isPassing(error)` names failures to start that pass by themselves in a moment;
   *   `stopsWithUs` for Node programs that load stop-with-launcher.mjs; `outlivesUs` for servers that are shared.
   */
  constructor(definition, { record, onCrash } = {}) {
    this.definition = { stopSignal: 'SIGTERM', patienceMs: 15_000, ...definition };
    this.name = definition.name;
    this.record = record;
    this.onCrash = onCrash;
  }

  get pid() {
    return this.#child?.pid;
  }

  get isRunning() {
    return this.#child !== undefined;
  }

  /** True after a stop or a kill of ours, until the next start. */
  get isHeldDown() {
    return this.#heldDown;
  }

  /** Resolves when the present process has ended, whatever ended it. */
  get ended() {
    return this.#ended;
  }

  /**
   * Resolves when it serves. `extraEnv` holds for this one run only; with `mayEnd` its end is no crash.
   */
  async start(extraEnv = {}, { mayEnd = false } = {}) {
    while (this.#starting) await this.#starting.catch(() => undefined);
    if (this.#child) throw new Error(`${this.name} already runs`);
    this.#heldDown = false;
    this.#starting = this.#startPatiently(extraEnv);
    try {
      await this.#starting;
      this.#mayEnd = mayEnd;
    } finally {
      this.#starting = undefined;
    }
  }

  /** Whatever ended it, or running still: afterwards it serves again, at the same address. */
  async restart(extraEnv, options) {
    await this.stop();
    await this.start(extraEnv, options);
  }

  /** Ends it politely; a process that does not listen is killed after the patience of its definition. */
  async stop() {
    this.#heldDown = true;
    this.#mayEnd = true;
    if (!this.#child) return;
    const { pid } = this.#child;
    const { stopSignal: signal, patienceMs } = this.definition;
    const ended = this.#ended;
    await endProcess({ pid, born: describeProcess(pid)?.born }, { signal, patienceMs });
    await ended;
  }

  /** Ends it at once, as a crash would; it stays down until started again. */
  async kill(signal = 'SIGKILL') {
    this.#heldDown = true;
    this.#mayEnd = true;
    if (!this.#child) return;
    const ended = this.#ended;
    this.#child.kill(signal);
    await ended;
  }

  lastLogLines(count = 25) {
    return lastLines(readTail(this.definition.logFile), count);
  }

  async #startPatiently(extraEnv) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#startOnce(extraEnv);
      } catch (error) {
        if (attempt === START_ATTEMPTS || !this.definition.isPassing?.(error)) throw error;
      }
      await sleep(250);
    }
  }

  async #startOnce(extraEnv) {
    const { logFile, beforeStart, command, ready } = this.definition;
    const logSize = sizeOf(logFile);
    try {
      await beforeStart?.();
      if (this.#heldDown) throw new Error('it was stopped meanwhile');
      await this.#spawn(command(extraEnv));
      await ready?.(this);
      if (!this.#child) throw new Error('it ended at once');
    } catch (error) {
      this.#child?.kill('SIGKILL');
      await this.#ended;
      const log = lastLines(readTail(logFile, logSize), 25);
      throw new Error(`${this.name} did not start: ${error.message}${log && `\n${log}`}`, { cause: error });
    }
  }

  #spawn({ file, args = [], options = {} }) {
    const log = openLog(this.definition.logFile);
    const { stopsWithUs, outlivesUs, echo, stopSignal } = this.definition;
    const output = echo ? 'inherit' : log;
    // The channel of a Node child closes when the launcher dies, which tells the child to stop as well.
    const stdio = stopsWithUs ? ['ignore', output, output, 'ipc'] : ['ignore', output, output];
    const child = spawn(file, args, { cwd: '/', ...options, detached: true, stdio });
    closeSync(log);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      if (child.pid === undefined) return;
      this.#child = child;
      this.#ended = new Promise((done) => {
        child.once('exit', (code, signal) => done(this.#onExit(code, signal)));
      });
      this.record?.note(this.name, child.pid, stopSignal);
      if (outlivesUs) child.unref();
      resolve();
    });
  }

  #onExit(code, signal) {
    this.#child = undefined;
    this.record?.forget(this.name);
    const exit = { name: this.name, code, signal };
    // While it starts, the failure is told to the one who started it.
    if (!this.#mayEnd && !this.#starting) this.onCrash?.(exit);
    return exit;
  }
}

function openLog(logFile) {
  mkdirSync(dirname(logFile), { recursive: true });
  if (sizeOf(logFile) > LOG_ROLLS_OVER_AT_BYTES) renameSync(logFile, `${logFile}.previous`);
  return openSync(logFile, 'a', 0o600);
}

function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The end of a file, at most 16 kB of it, and nothing of what stood there before `from`. */
function readTail(file, from = 0) {
  const size = sizeOf(file);
  const start = Math.max(from <= size ? from : 0, size - 16_384);
  if (size === start) return '';
  const buffer = Buffer.alloc(size - start);
  const handle = openSync(file, 'r');
  readSync(handle, buffer, 0, buffer.length, start);
  closeSync(handle);
  return buffer.toString('utf8');
}
