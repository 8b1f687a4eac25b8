import type { ProcessConfig } from './process.config.js';

/** Makes the addresses that people see: links in mails, calendar entries and pages. */
export class PublicUrl {
  readonly origin: string;

  constructor({ publicUrl, port }: Pick<ProcessConfig, 'publicUrl' | 'port'>) {
    this.origin = new URL(publicUrl ?? `http://localhost:${port}`).origin;
  }

  /** `path` begins with a slash. */
  to(path: string): string {
    return `${this.origin}${path}`;
  }
}
