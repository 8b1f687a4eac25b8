import fc from 'fast-check';
import { ServiceTestbed } from '@funnelcast/testing';
import { UnitOfWork } from '@funnelcast/persistence';
import { RemindersModule } from '../reminders.module.js';
import { arrayOfIds } from './array-of-ids.js';

describe(arrayOfIds, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders', { environment: { SMTP_URL: '' } });
  });
  afterAll(() => service?.stop());

  it('is read by PostgreSQL as what it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(fc.uuid(), { freq: 4 }), { maxLength: 9 }), async (ids) => {
        const [row] = await service
          .get(UnitOfWork)
          .acrossWorkspaces((tx) =>
            tx.query<{ ids: (string | null)[] }[]>('select $1::uuid[] as ids', [arrayOfIds(ids)]),
          );
        expect(row!.ids).toEqual(ids);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    '',
    'hello',
    '0c6f5f4a-7b1d-4d3c-9f55-2f5a3f0f8f0g',
    '0c6f5f4a-7b1d-4d3c-9f55-2f5a3f0f8f01}',
    'ж'.repeat(36),
  ])('refuses %j', (id) => {
    expect(() => arrayOfIds([id || ' '])).toThrow('is no UUID');
  });
});
