/** A full hour of the day as a clock of 24 hours shows it. */
export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** As a list to choose from. */
export const hoursBetween = (first: number, last: number): { value: string; label: string }[] =>
  Array.from({ length: last - first + 1 }, (_, nth) => ({
    value: String(first + nth),
    label: hourText(first + nth),
  }));
