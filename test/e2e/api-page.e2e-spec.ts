import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Installation } from './installation.js';

const PAGE = join(import.meta.dirname, '../../docs/api.md');

/** Whoever follows the page for programs word by word gets there. */
describe('docs/api.md', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await Installation.start({ events: 'in-process' });
  }, 120_000);
  afterAll(() => installation?.stop(), 60_000);

  it('leads from a key to a paid order', async () => {
    const [, lines = ''] = /```sh\n(.*?)```/s.exec(readFileSync(PAGE, 'utf8')) ?? [];
    const { key } = await installation.owner.post<{ key: string }>('/api/v1/api-keys', {
      name: 'the page',
      role: 'owner',
    });

    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', lines], {
      env: { ...process.env, HOST: installation.origin, KEY: key },
    });

    expect(stdout).toContain('"received":true');
    expect(stdout).toMatch(/\}\s*paid\s*$/);
  }, 60_000);
});
