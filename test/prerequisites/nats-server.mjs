import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { HOW_TO_GET_NATS, findNatsServer } from '../../deploy/local/nats.mjs';
import { toolFolder } from '../../deploy/local/tools.mjs';

const VERSION = 'v2.10.22';
const RELEASES = process.env.NATS_RELEASES_URL ?? 'https://github.com/nats-io/nats-server/releases/download';
const SYSTEMS = { linux: 'linux', darwin: 'darwin' };
const PROCESSORS = { x64: 'amd64', arm64: 'arm64' };

const WAYS = [
  { how: 'the package nats-server', get: installPackage },
  { how: `the official release ${VERSION}`, get: downloadRelease },
];

/** The nats-server that is here already, else the system's package, else the official release. */
export async function requireNatsServer(say) {
  const here = findNatsServer();
  if (here) return here;
  const attempts = [];
  for (const { how, get } of WAYS) {
    try {
      say(`fetching ${how}`);
      await get();
      const found = findNatsServer();
      if (found) return found;
      attempts.push(`${how}: installed, but it does not run or is older than 2.9`);
    } catch (error) {
      attempts.push(`${how}: ${error.message}${error.cause ? ` (${error.cause.message})` : ''}`);
    }
  }
  throw new Error(
    `There is no nats-server, and it could not be fetched.\n  ${attempts.join('\n  ')}\n${HOW_TO_GET_NATS}`,
  );
}

async function installPackage() {
  if (process.getuid?.() !== 0) throw new Error('needs root');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'nats-server']]) {
    const { status, stderr, error } = spawnSync('apt-get', args, { env, encoding: 'utf8', timeout: 180_000 });
    if (error) throw error;
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed: ${stderr.trim().split('\n').at(-1)}`);
  }
}

async function downloadRelease() {
  const system = SYSTEMS[process.platform];
  const processor = PROCESSORS[process.arch];
  if (!system || !processor) throw new Error(`there is none for ${process.platform}-${process.arch}`);
  const name = `nats-server-${VERSION}-${system}-${processor}`;
  const archive = await download(`${RELEASES}/${VERSION}/${name}.tar.gz`);
  const sums = await download(`${RELEASES}/${VERSION}/SHA256SUMS`);
  requireChecksum(archive, `${name}.tar.gz`, sums.toString('utf8'));
  unpack(archive, name);
}

async function download(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(180_000) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Throws unless the published list names exactly this content for this file. */
export function requireChecksum(content, name, sums) {
  const listed = sums
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find(([, file]) => file !== undefined && basename(file.replace(/^\*/, '')) === name);
  if (!listed) throw new Error(`SHA256SUMS does not name ${name}`);
  const actual = createHash('sha256').update(content).digest('hex');
  if (actual !== listed[0].toLowerCase()) throw new Error(`the checksum of ${name} is not the published one`);
}

/** Unpacked aside and renamed when complete: another run may look for it at the same moment. */
function unpack(archive, name) {
  const folder = join(toolFolder(), name);
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const packed = join(draft, 'release.tar.gz');
  writeFileSync(packed, archive);
  const { status, stderr, error } = spawnSync('tar', ['-xzf', packed, '--strip-components=1', '-C', draft], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`cannot unpack: ${error?.message ?? stderr}`);
  rmSync(packed);
  chmodSync(join(draft, 'nats-server'), 0o755);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}
