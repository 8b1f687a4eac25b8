import { UnitOfWork } from '@funnelcast/persistence';
import type { ServiceTestbed } from '@funnelcast/testing';
import { CountMinutesInRoom } from '../engagements/count-minutes-in-room.js';
import { until } from './until.js';

/** When the minutes of those who are in a room are looked at next; null while nobody is in one. */
export const minutesDueAt = (service: ServiceTestbed): Promise<Date | null> =>
  service.get(UnitOfWork).acrossWorkspaces((tx) => service.get(CountMinutesInRoom).dueAt(tx));

/** Until whoever is in a room was looked at, as far as the clock has come. */
export async function minutesCounted(service: ServiceTestbed): Promise<void> {
  await until(
    () => minutesDueAt(service),
    (at) => at === null || at > service.clock.now(),
  );
}
