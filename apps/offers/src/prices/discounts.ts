/** From how many pieces on the unit costs less; the last band is open. */
export interface Band {
  from: number;
  percentOff: number;
}

/** From how much paid before on, over all offers in this currency, everything costs less. */
export interface AccumulatedStep {
  fromMinor: number;
  percentOff: number;
}

/** Between two moments everything costs less. */
export interface PeriodBonus {
  from: string;
  until: string;
  percentOff: number;
}

/** Takes a share or an amount off; `quota` is how many orders may use it. */
export interface PromoCode {
  code: string;
  percentOff: number | null;
  amountOffMinor: number | null;
  quota: number | null;
  endsAt: string | null;
}

/** What comes on top for whoever orders within so many minutes of first seeing the offer. */
export interface Gift {
  title: string;
  withinMinutes: number;
}

export interface Discounts {
  bands: Band[];
  accumulated: AccumulatedStep[];
  period: PeriodBonus | null;
  promoCodes: PromoCode[];
}

export const NO_DISCOUNTS: Discounts = { bands: [], accumulated: [], period: null, promoCodes: [] };
