import { Test } from '@nestjs/testing';
import { FactTransport, RememberingTransport } from '@funnelcast/messaging';
import { Clock, ServiceKitModule } from '@funnelcast/service-kit';
import type { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';

/** Another process of the same service, as far as the database can tell: own connections, own loops, the same clock. */
export async function aSecondCopy(service: ServiceTestbed): Promise<{ stop: () => Promise<void> }> {
  const testing = await Test.createTestingModule({ imports: [ServiceKitModule.around([RemindersModule])] })
    .overrideProvider(Clock)
    .useValue(service.clock)
    .overrideProvider(FactTransport)
    .useValue(new RememberingTransport())
    .compile();
  await testing.init();
  return { stop: () => testing.close() };
}
