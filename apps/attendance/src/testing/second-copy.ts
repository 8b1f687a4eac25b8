import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { FactTransport, LiveChannel, RememberingTransport } from '@funnelcast/messaging';
import { Clock, configureApp, createAdapter, PinoLogger, ServiceKitModule } from '@funnelcast/service-kit';
import type { ServiceTestbed } from '@funnelcast/testing';
import { AttendanceModule } from '../attendance.module.js';

/** Another copy of the service on the same database and live channel, as behind a proxy. */
export async function startSecondCopy(
  service: ServiceTestbed,
): Promise<{ app: NestFastifyApplication; origin: string }> {
  const testing = await Test.createTestingModule({ imports: [ServiceKitModule.around([AttendanceModule])] })
    .overrideProvider(Clock)
    .useValue(service.clock)
    .overrideProvider(FactTransport)
    .useValue(new RememberingTransport())
    .overrideProvider(LiveChannel)
    .useValue(service.get(LiveChannel))
    .compile();
  const app = testing.createNestApplication<NestFastifyApplication>(createAdapter(), {
    logger: new PinoLogger('attendance', 'silent'),
  });
  await configureApp(app);
  await app.listen(0, '127.0.0.1');
  return { app, origin: await app.getUrl() };
}
