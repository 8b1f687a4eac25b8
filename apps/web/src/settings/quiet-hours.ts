/** An hour of the wall clock, as settings of hours are written. */
export const wallHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: wallHour(hour),
}));
