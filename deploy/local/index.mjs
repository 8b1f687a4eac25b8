/** What tests, the demo and the benchmarks may use of the launcher. */
export { DATABASE, SERVICES, provision, provisionService, roleOf } from './provision.mjs';
export { FileLock } from './lock.mjs';
export { digestOfMigrations } from './migrations-digest.mjs';
export { findNatsServer, HOW_TO_GET_NATS, startNats } from './nats.mjs';
export { freePort, isPortFree, until } from './ports.mjs';
export { FOR_THROW_AWAY_DATA, sharePostgres, startPostgres } from './postgres.mjs';
export { startPlatform } from './platform.mjs';
