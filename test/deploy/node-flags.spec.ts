import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../../deploy/local/checkout.mjs';
import { NODE_FLAGS } from '../../deploy/local/node-flags.mjs';

const read = (file: string) => readFileSync(join(CHECKOUT, file), 'utf8');

describe('the flags of Node', () => {
  it('are those of the image', () => {
    const command = ['node', ...NODE_FLAGS].map((word) => `"${word}"`).join(', ');
    expect(read('deploy/docker/Dockerfile')).toContain(`CMD [${command}, "dist/apps/`);
  });

  it('are those of every service in docker-compose.yml', () => {
    const commands = read('docker-compose.yml').match(/command: \[node,.*dist\/apps\/.*\]/g) ?? [];
    expect(commands).toHaveLength(5);
    for (const each of commands) expect(each).toContain(`[${['node', ...NODE_FLAGS].join(', ')}, dist/apps/`);
  });
});
