import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Mailbox, Studio, VirtualTime } from '@funnelcast/demo';
import { afterFirstStart } from './first-start.js';
import {
  FOR_THROW_AWAY_DATA,
  type PlatformOptions,
  type RunningPlatform,
  startPlatform,
} from '../../deploy/local/index.mjs';

const FOLDER = join(import.meta.dirname, '../../.data/e2e');

const OPTIONS = {
  prepare: false,
  env: { CLOCK: 'virtual', RATE_LIMIT_FACTOR: '10000', NODE_ENV: 'test', SMTP_URL: '' },
  postgresSettings: FOR_THROW_AWAY_DATA,
} satisfies PlatformOptions;

type StartOptions = Pick<PlatformOptions, 'services' | 'events' | 'env'>;

/** A whole Funnelcast of its own: real servers on free ports, data that are thrown away, a clock that the test moves. */
export class Installation {
  private constructor(
    readonly platform: RunningPlatform,
    readonly time: VirtualTime,
    readonly owner: Studio,
  ) {}

  static async start({ services, events, env }: StartOptions = {}): Promise<Installation> {
    mkdirSync(FOLDER, { recursive: true, mode: 0o711 });
    const options = { ...OPTIONS, env: { ...OPTIONS.env, ...env } };
    const copyOf = events === 'in-process' ? await afterFirstStart(FOLDER, OPTIONS) : undefined;
    const dataDir = mkdtempSync(join(FOLDER, 'installation-'));
    const platform = await startPlatform({ ...options, services, events, copyOf, dataDir });
    const { ownerEmail, ownerPassword } = platform.secrets;
    const time = await VirtualTime.of([...new Set(Object.values(platform.serviceUrls))]);
    return new Installation(platform, time, await Studio.signIn(platform.url, ownerEmail, ownerPassword));
  }

  get origin(): string {
    return this.platform.url;
  }

  get mailbox(): Mailbox {
    return new Mailbox(this.origin);
  }

  async stop(): Promise<void> {
    await this.platform.stop();
    rmSync(this.platform.dataDir, { recursive: true, force: true });
  }
}
