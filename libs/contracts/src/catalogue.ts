import * as accounts from './accounts/index.js';
import * as attendance from './attendance/index.js';
import type { EventContract } from './define-event.js';
import * as offers from './offers/index.js';
import * as registration from './registration/index.js';
import * as reminders from './reminders/index.js';

/** Every kind of fact there is, in the order of its type. */
export const EVENT_CATALOGUE: readonly EventContract[] = [
  accounts,
  registration,
  reminders,
  attendance,
  offers,
]
  .flatMap((contracts): EventContract[] => Object.values(contracts))
  .sort((one, other) => one.type.localeCompare(other.type));

const byType = new Map(EVENT_CATALOGUE.map((contract) => [contract.type, contract]));

export function contractOf(type: string): EventContract | undefined {
  return byType.get(type);
}
