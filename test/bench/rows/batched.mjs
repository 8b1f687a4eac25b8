import { DataSource } from 'typeorm';
import { RegistrationConfirmed } from '../../../dist/libs/contracts/src/index.js';
import { Outbox } from '../../../dist/libs/messaging/src/index.js';
import {
  dataSourceOptions,
  insertRows,
  UnitOfWork,
  WriteBatcher,
} from '../../../dist/libs/persistence/src/index.js';
import { SystemClock } from '../../../dist/libs/service-kit/src/index.js';
import { aRow, factOf } from './a-row.mjs';
import { closedLoop } from './closed-loop.mjs';

/** What services of ours do: a write batcher, one unit of work for a batch, rows and checked facts as sets. */
export default async function batched({ url, schema, seconds, callers }) {
  const dataSource = new DataSource(dataSourceOptions({ schema, entities: [], migrations: [] }, url));
  await dataSource.initialize();
  const unitOfWork = new UnitOfWork(dataSource);
  const outbox = new Outbox('registration', new SystemClock());
  const write = (rows) =>
    unitOfWork.acrossWorkspaces(async (tx) => {
      await insertRows(
        tx,
        'registration',
        rows.map(({ registration }) => registration),
      );
      await outbox.addAll(tx, RegistrationConfirmed, rows.map(factOf));
      return rows;
    });
  const batcher = new WriteBatcher({ name: 'rows', write });
  try {
    return await closedLoop(callers, seconds, () => batcher.add(aRow()));
  } finally {
    await batcher.drain();
    await dataSource.destroy();
  }
}
