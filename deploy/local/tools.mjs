import { homedir } from 'node:os';
import { join } from 'node:path';

/** Programs that `npm test` fetched for this account; shared by all checkouts, so that each is fetched once. */
export function toolFolder() {
  return (
    process.env.FUNNELCAST_TOOLS ??
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'funnelcast')
  );
}
