export { AdvisoryLock } from './advisory-lock.js';
export { breaksRule } from './breaks-rule.js';
export { crashPoint } from './crash-point.js';
export { DatabaseListener } from './database-listener.js';
export { databaseUrlOf } from './database-url.js';
export { dataSourceOptions, openDataSource, type ServiceSchema } from './data-source.js';
export { insertRows, type InsertOptions } from './insert-rows.js';
export { newId } from './new-id.js';
export type { Statement } from './one-trip.js';
export { OwnDatabase, PersistenceModule } from './persistence.module.js';
export {
  gatherForCommit,
  gatherForLater,
  type PreparedCall,
  type PreparedStatement,
  runAtCommit,
  runEachPrepared,
  runPrepared,
  runPreparedTogether,
  settle,
} from './prepared.js';
export { protectByWorkspace } from './protect-by-workspace.js';
export { type Transaction, UnitOfWork, type WorkOptions } from './unit-of-work.js';
export { WokenJob, type Waking } from './woken-job.js';
export { WriteBatcher, type WriteBatcherOptions, WriteBatcherOverloaded } from './write-batcher.js';
