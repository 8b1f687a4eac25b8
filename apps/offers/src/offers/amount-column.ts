/** Amounts are whole minor units in a bigint column, which the driver gives as text; all of ours are exact as numbers. */
export const amountColumn = {
  to: (amountMinor: number | undefined): number | undefined => amountMinor,
  from: (text: string): number => Number(text),
};
