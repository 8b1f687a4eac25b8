import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Products or shapes of others, measured in the same turns. A `*.peer.mjs` file exports `table`, `name` and
 * `open(stage)`; see docs/benchmarks.md for what `open` answers for which table.
 */
export async function findPeers(folder, table, stage) {
  if (!folder) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.peer.mjs'));
  const found = await Promise.all(
    files.sort().map((file) => import(pathToFileURL(resolve(join(folder, file))).href)),
  );
  const peers = [];
  for (const peer of found.filter((each) => each.table === table)) {
    const opened = await peer.open({
      adminUrl: stage.adminUrl(),
      natsUrl: stage.nats?.url,
      folder: stage.folder,
    });
    if (opened.close) stage.onClose(() => opened.close());
    peers.push({ name: peer.name, ...opened });
  }
  return peers;
}
