/** How often a process says that it is there. */
export const HOST_BEAT_MS = 10_000;

/**
 * A process that has not said so for this long is taken for dead, and its open connections with it.
 * Measured on the database's own clock: processes die in real time, whatever the domain's clock shows.
 */
export const HOST_TIMEOUT = `interval '45 seconds'`;

/** For rows of `room_host` under the name `host`. */
export const ALIVE_HOST = `host.alive_at > now() - ${HOST_TIMEOUT}`;
