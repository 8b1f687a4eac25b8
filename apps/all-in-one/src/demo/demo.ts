import { randomBytes } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { ProcessConfig, PublicUrl } from '@funnelcast/service-kit';
import { DemoConfig } from './demo.config.js';
import { DemoAlreadyPlays, DemoNotAvailable, DemoNotOpen } from './demo.errors.js';
import { DemoProgram } from './demo-program.js';
import { afterEnd, afterLine, beginning, type DemoState, IDLE, parseLine } from './demo-state.js';
import { sealEntry } from './entry-seal.js';
import { isLoopback, otherLoopback } from './loopback.js';

export interface PlayRequest {
  people: number;
  locale: string;
  guest?: { name: string; timeZone: string };
}

/** The one demo of this installation: a second installation, thrown away, that is started and ended from here. */
@Injectable()
export class Demo implements OnModuleDestroy {
  private readonly logger = new Logger('Demo');
  private state: DemoState = IDLE;
  private program: DemoProgram | undefined;
  private secret = '';

  constructor(
    private readonly config: DemoConfig,
    private readonly processConfig: ProcessConfig,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** `host` is the name by which the browser knows us: its own machine, or the links would lead nowhere. */
  isAvailableAt(host: string): boolean {
    const { demoProgram } = this.config;
    return (
      demoProgram !== undefined &&
      isAbsolute(demoProgram) &&
      this.processConfig.nodeEnv !== 'production' &&
      isLoopback(new URL(this.publicUrl.origin).hostname) &&
      isLoopback(host)
    );
  }

  look(): DemoState {
    return this.state;
  }

  play(host: string, { people, locale, guest }: PlayRequest): DemoState {
    const { demoProgram, demoDataDir, demoLiveSeconds } = this.config;
    if (!this.isAvailableAt(host)) throw new DemoNotAvailable();
    if (this.program) throw new DemoAlreadyPlays();
    this.secret = randomBytes(32).toString('base64url');
    this.state = beginning(people, guest?.name);
    // Cookies are shared by all ports of a name: under the same one, the demo's sign-in would replace ours.
    const args = [
      `--people=${people}`,
      `--locale=${locale}`,
      `--host=${otherLoopback(host)}`,
      '--json',
      '--prepared',
      '--in-process',
    ];
    if (guest)
      args.push(
        `--guest=${guest.name}`,
        `--time-zone=${guest.timeZone}`,
        `--live-seconds=${demoLiveSeconds}`,
      );
    const program = new DemoProgram({
      program: demoProgram!,
      args,
      env: { DEMO_ENTRY_SECRET: this.secret, ...(demoDataDir ? { DATA_DIR: demoDataDir } : {}) },
      onLine: (text) => {
        const line = parseLine(text);
        if (line && this.program === program) this.state = afterLine(this.state, line);
      },
      onEnd: (end) => {
        this.state = afterEnd(this.state, end);
        if (this.state.failure) this.logger.warn({ msg: 'the demo has failed', ...this.state.failure });
        this.program = undefined;
      },
    });
    this.program = program;
    return this.state;
  }

  /** Ends it, and forgets how it went. */
  async stop(): Promise<DemoState> {
    await this.program?.stop();
    this.state = IDLE;
    return this.state;
  }

  /** A link into the demo's installation that signs its visitor in, once. */
  entryTo(path: string): string {
    const { origin } = this.state;
    if (!this.program || origin === undefined) throw new DemoNotOpen();
    const to = encodeURIComponent(path);
    return `${origin}/api/v1/demo/entry/${sealEntry(this.secret)}?to=${to}`;
  }

  /** Ctrl-C reaches the launcher, which stops us: the demo goes first. */
  async onModuleDestroy(): Promise<void> {
    await this.program?.stop();
  }
}
