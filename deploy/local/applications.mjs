import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CHECKOUT } from './checkout.mjs';
import { environmentFor } from './environment.mjs';
import { NODE_FLAGS } from './node-flags.mjs';
import { until } from './ports.mjs';
import { SERVICES } from './provision.mjs';

const STOP_WITH_LAUNCHER = pathToFileURL(join(CHECKOUT, 'deploy/local/stop-with-launcher.mjs')).href;
const PROXY = fileURLToPath(new URL('proxy.mjs', import.meta.url));

/** A service (or all of them in one process) as a process that can be started again and again. */
export function applicationDefinition(
  name,
  { installation, dataDir, port, host, env, trustProxy, echo, main },
) {
  const services = name === 'all-in-one' ? SERVICES : [name];
  const program = main ?? join(CHECKOUT, 'dist/apps', name, 'src/main.js');
  if (!existsSync(program)) throw new Error(`${program} is missing; "npm run build" makes it.`);
  return nodeProgram(name, { program, dataDir, port, host, echo }, () => ({
    ...environmentFor(services, { ...installation, port, host, trustProxy }),
    ...env,
  }));
}

/** The process that gives the separate services one port. */
export function proxyDefinition({ dataDir, port, host, upstreams, echo }) {
  return {
    ...nodeProgram('proxy', { program: PROXY, dataDir, port, host, echo }, () => ({
      ...process.env,
      PORT: String(port),
      HOST: host,
      UPSTREAMS: JSON.stringify(upstreams),
    })),
    ready: (child) => untilAnswered(port, host, '/health/live', child),
  };
}

function nodeProgram(name, { program, dataDir, port, host, echo }, environment) {
  return {
    name,
    echo,
    logFile: join(dataDir, 'logs', `${name}.log`),
    stopsWithUs: true,
    patienceMs: 20_000,
    command: (extraEnv) => ({
      file: process.execPath,
      args: [...NODE_FLAGS, '--import', STOP_WITH_LAUNCHER, program],
      options: { cwd: CHECKOUT, env: { ...environment(), ...extraEnv } },
    }),
    ready: (child) => untilAnswered(port, host, '/health/ready', child),
  };
}

/** Ready means ready: the health check of a service includes its database, its broker and its migrations. */
function untilAnswered(port, host, path, child) {
  const address = `http://${reachable(host)}:${port}${path}`;
  return until(
    async () => {
      const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
      const text = await response.text();
      if (!response.ok) throw new Error(`${address} answers ${response.status}: ${text.slice(0, 500)}`);
    },
    { timeoutMs: 90_000, everyMs: 50, what: address, stillWorthIt: () => child.isRunning },
  );
}

/** A server that listens on every address is asked on this one. */
export function reachable(host) {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
}
