import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ManagedProcess } from '../../../deploy/local/managed-process.mjs';
import { NODE_FLAGS } from '../../../deploy/local/node-flags.mjs';
import { freePort, isPortFree, until } from '../../../deploy/local/ports.mjs';

/** One of the servers that we are compared with: a Node program that reads PORT and DATABASE_URL, run as ours are. */
export async function startServer(stage, name, programUrl, env) {
  const port = await freePort();
  const managed = new ManagedProcess({
    name,
    logFile: join(stage.folder, 'logs', `${name}.log`),
    command: () => ({
      file: process.execPath,
      args: [...NODE_FLAGS, fileURLToPath(programUrl)],
      options: { env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) } },
    }),
    ready: (child) =>
      until(
        async () => {
          if (await isPortFree(port)) throw new Error('not listening yet');
        },
        { timeoutMs: 20_000, what: name, stillWorthIt: () => child.isRunning },
      ),
  });
  stage.onClose(() => managed.stop());
  await managed.start();
  return { managed, port };
}
