import { ServiceTestbed } from '@funnelcast/testing';
import { DataSource } from 'typeorm';
import { AttendanceModule } from '../attendance.module.js';

describe('the schema', () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
  });
  afterAll(() => service.stop());

  it('is what the entities say', async () => {
    const { upQueries } = await service.get(DataSource).driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('hides every row of a workspace from all others', async () => {
    const open = await service.inDatabase(
      `select table_name from information_schema.columns
        join pg_class on relname = table_name and relnamespace = 'attendance'::regnamespace
       where table_schema = 'attendance' and column_name = 'workspace_id'
         and not (relrowsecurity and relforcerowsecurity)
         -- The relay speaks for all workspaces; nobody else reads these.
         and table_name <> 'dead_letter'`,
    );
    expect(open.map((row) => row.table_name)).toEqual([]);
  });
});
