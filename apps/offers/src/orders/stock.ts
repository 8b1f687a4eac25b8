import type { Transaction } from '@funnelcast/persistence';

export interface Wanted {
  offerId: string;
  quantity: number;
  promoCode?: { code: string; quota: number | null } | null;
}

export type Shortage = 'sold-out' | 'promo-code-used-up';

/**
 * Whether what is wanted is still there, counting what others have placed or paid. Whoever asks holds the row of the offer
 * until the commit, so of five hundred who race for the last piece each sees what those before have taken. The count is a
 * statement of its own: that of the lock would still see the moment before it waited.
 */
export async function findShortage(
  tx: Transaction,
  { offerId, quantity, promoCode }: Wanted,
): Promise<Shortage | null> {
  const [offer]: { stock: number | null }[] = await tx.query('select stock from offer where id = $1', [
    offerId,
  ]);
  const quota = promoCode?.quota ?? null;
  if (!offer || (offer.stock === null && quota === null)) return null;
  const [held]: { stock: number | null }[] = await tx.query(
    'select stock from offer where id = $1 for update',
    [offerId],
  );
  const [taken]: { pieces: number; uses: number }[] = await tx.query(
    `select coalesce(sum(quantity), 0)::integer as pieces,
            (count(*) filter (where promo_code = $2))::integer as uses
     from offer_order where offer_id = $1 and state in ('placed', 'paid')`,
    [offerId, promoCode?.code ?? null],
  );
  if (held!.stock !== null && taken!.pieces + quantity > held!.stock) return 'sold-out';
  return quota !== null && taken!.uses >= quota ? 'promo-code-used-up' : null;
}
