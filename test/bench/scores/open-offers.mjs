import { Test } from '@nestjs/testing';
import { OffersModule } from '../../../dist/apps/offers/src/offers.module.js';
import { UnitOfWork } from '../../../dist/libs/persistence/src/index.js';
import { Clock, ServiceKitModule, VirtualClock } from '../../../dist/libs/service-kit/src/index.js';

/** Where every turn begins. A Monday. */
export const NOW = new Date('2030-01-07T11:00:00Z');

/** The offers service, whole, on a clock that stands still; none of its loops runs, a turn calls their steps itself. */
export async function openOffers() {
  const clock = new VirtualClock(NOW);
  const module = await Test.createTestingModule({ imports: [ServiceKitModule.around([OffersModule])] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const get = (part) => module.get(part, { strict: false });
  const inOneTransaction = (work) => get(UnitOfWork).acrossWorkspaces(work);
  return { clock, get, inOneTransaction, close: () => module.close() };
}
