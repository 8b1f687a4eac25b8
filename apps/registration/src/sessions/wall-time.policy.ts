import { DateTime } from 'luxon';
import { TimeDoesNotExist } from './session.errors.js';

export const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const FORMAT = "yyyy-MM-dd'T'HH:mm";

/**
 * The instant at which the clocks of a zone show a time. In the autumn fold, when they show it twice, the first of both
 * is meant; {@link happensTwice} tells. A time that the spring gap skips is refused: guessing would be an hour off.
 */
export function instantOf(wallTime: string, timeZone: string): Date {
  const time = DateTime.fromFormat(wallTime, FORMAT, { zone: timeZone });
  if (!time.isValid || time.toFormat(FORMAT) !== wallTime) throw new TimeDoesNotExist(wallTime, timeZone);
  const [first] = time.getPossibleOffsets().sort((one, other) => one.toMillis() - other.toMillis());
  return first!.toJSDate();
}

/** Whether the clocks of the zone show this time once more on the same day. */
export function happensTwice(wallTime: string, timeZone: string): boolean {
  const time = DateTime.fromFormat(wallTime, FORMAT, { zone: timeZone });
  return time.isValid && time.getPossibleOffsets().length > 1;
}
