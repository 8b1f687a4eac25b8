import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CHECKOUT } from '../../../deploy/local/checkout.mjs';
import { freePort } from '../../../deploy/local/ports.mjs';

/** `npm start` as a person types it, in a data folder of this run. */
export class NpmStart {
  constructor(stage, dataDir) {
    this.dataDir = dataDir;
    stage.onClose(() => this.stop());
  }

  /** Seconds until it says that it is ready. */
  async start() {
    this.port = await freePort();
    const began = performance.now();
    this.child = spawn('npm', ['start'], {
      cwd: CHECKOUT,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        DATA_DIR: this.dataDir,
        PORT: String(this.port),
        SMTP_URL: '',
        RATE_LIMIT_FACTOR: '1000000',
      },
    });
    const output = await untilReady(this.child);
    const seconds = (performance.now() - began) / 1000;
    return { seconds, built: /Building|Installing/.test(output) };
  }

  async stop() {
    const { child } = this;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    // As Ctrl-C does: npm and all below it are asked.
    process.kill(-child.pid, 'SIGINT');
    await ended;
  }
}

function untilReady(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      output += piece;
      if (output.includes('Funnelcast is ready')) resolve(output);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`npm start ended:\n${output}`)));
  });
}
