import { Test } from '@nestjs/testing';
import { FactTransport, RememberingTransport } from '@funnelcast/messaging';
import { Clock, ServiceKitModule, type VirtualClock } from '@funnelcast/service-kit';
import type { ServiceTestbed } from '@funnelcast/testing';
import { DataSource } from 'typeorm';
import { RemindersModule } from '../reminders.module.js';

export interface SecondCopy {
  get: ServiceTestbed['get'];
  stop: () => Promise<void>;
  /** As when its machine loses power: its connections break where they are, and nothing of it reaches the database again. */
  kill: () => void;
}

/**
 * Another process of the same service, as far as the database can tell: own connections, own loops, and the same clock
 * unless it is given one.
 */
export async function aSecondCopy(
  service: ServiceTestbed,
  clock: VirtualClock = service.clock,
): Promise<SecondCopy> {
  const testing = await Test.createTestingModule({ imports: [ServiceKitModule.around([RemindersModule])] })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(FactTransport)
    .useValue(new RememberingTransport())
    .compile();
  await testing.init();
  const get = ((token: never) => testing.get(token, { strict: false })) as ServiceTestbed['get'];
  return { get, stop: () => testing.close(), kill: () => cutOff(testing.get(DataSource, { strict: false })) };
}

/** What TypeORM keeps of its pool, and what `pg` keeps of its clients. */
interface Driver {
  master: {
    connect: (callback: (error: Error) => void) => void;
    _clients: { connection: { stream: { destroy: () => void } } }[];
  };
}

function cutOff({ driver }: DataSource): void {
  const { master } = driver as unknown as Driver;
  master.connect = (callback) => callback(new Error('this copy was killed'));
  for (const { connection } of master._clients) connection.stream.destroy();
}
