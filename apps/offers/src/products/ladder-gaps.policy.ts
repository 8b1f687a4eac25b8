import { type Rung, RUNGS } from './rung.js';

/** A VIP product costs at least so many times what the core product costs. */
export const VIP_TIMES = 3;

export interface ProductOnRung {
  id: string;
  rung: Rung;
  amountMinor: number;
  currency: string;
}

export type LadderGap =
  | { kind: 'missing-rung'; rung: Rung }
  | { kind: 'vip-too-cheap'; productId: string; leastAmountMinor: number };

/**
 * What is wrong with a ladder: a rung with no product ends the story of its buyers, and a VIP product that is hardly
 * dearer than a core one is no rung of its own. Prices of different currencies are not compared.
 */
export function ladderGaps(products: readonly ProductOnRung[]): LadderGap[] {
  const missing = RUNGS.filter((rung) => !products.some((product) => product.rung === rung));
  return [
    ...missing.map((rung) => ({ kind: 'missing-rung' as const, rung })),
    ...products.flatMap(({ id, rung, amountMinor, currency }) => {
      const dearestCore = Math.max(
        0,
        ...products
          .filter((other) => other.rung === 'core' && other.currency === currency)
          .map((other) => other.amountMinor),
      );
      const leastAmountMinor = VIP_TIMES * dearestCore;
      return rung === 'vip' && amountMinor < leastAmountMinor
        ? [{ kind: 'vip-too-cheap' as const, productId: id, leastAmountMinor }]
        : [];
    }),
  ];
}
