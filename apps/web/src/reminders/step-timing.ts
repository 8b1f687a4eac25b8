import { locale } from '../language/language';
import { m } from '../messages';
import type { Step } from './types';

const text = m.sequences;

export type OffsetUnit = 'minutes' | 'hours' | 'days';
const minutesIn: Record<OffsetUnit, number> = { minutes: 1, hours: 60, days: 1440 };

export interface Offset {
  amount: number;
  unit: OffsetUnit;
  direction: 'before' | 'after';
}

/** -1440 is "1 day before": the largest unit that leaves a whole number. */
export function offsetOf(minutes: number): Offset {
  const distance = Math.abs(minutes);
  const unit: OffsetUnit =
    distance > 0 && distance % 1440 === 0
      ? 'days'
      : distance > 0 && distance % 60 === 0
        ? 'hours'
        : 'minutes';
  return { amount: distance / minutesIn[unit], unit, direction: minutes < 0 ? 'before' : 'after' };
}

export function minutesOf({ amount, unit, direction }: Offset): number {
  const minutes = Math.round(amount * minutesIn[unit]);
  return direction === 'before' ? -minutes : minutes;
}

const unitNames = { minutes: 'minute', hours: 'hour', days: 'day' } as const;

export function timingOf({ anchor, offsetMinutes }: Pick<Step, 'anchor' | 'offsetMinutes'>): string {
  if (offsetMinutes === 0) return text.at[anchor];
  const { amount, unit, direction } = offsetOf(offsetMinutes);
  const length = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: unitNames[unit],
    unitDisplay: 'long',
  }).format(amount);
  return text.relative(length, text[direction], text.anchors[anchor]);
}
