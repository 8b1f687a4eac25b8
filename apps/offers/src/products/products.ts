import type { Transaction } from '@funnelcast/persistence';
import { type Rung, RUNGS } from './rung.js';

export interface Product {
  id: string;
  name: string;
  description: string;
  rung: Rung;
  amountMinor: number;
  currency: string;
  /** Offers that sell it now. */
  offers: number;
  archivedAt: Date | null;
}

export type ProductTerms = Pick<Product, 'name' | 'description' | 'rung' | 'amountMinor' | 'currency'>;

type ProductRow = Omit<Product, 'amountMinor'> & { amountMinor: string };

const PRODUCT = `
  select p.id, p.name, p.description, p.rung, p.amount_minor as "amountMinor", p.currency, p.archived_at as "archivedAt",
         (select count(*)::integer from offer o where o.product_id = p.id and o.withdrawn_at is null) as offers
  from product p`;

const read = ({ amountMinor, ...row }: ProductRow): Product => ({ ...row, amountMinor: Number(amountMinor) });

/** The ladder as it stands, from its lowest rung and price. */
export async function listProducts(tx: Transaction): Promise<Product[]> {
  const rows: ProductRow[] = await tx.query(
    `${PRODUCT} where p.archived_at is null
     order by array_position(array['${RUNGS.join(`', '`)}'], p.rung), p.amount_minor, p.id`,
  );
  return rows.map(read);
}

export async function findProduct(tx: Transaction, id: string): Promise<Product | undefined> {
  const [row]: ProductRow[] = await tx.query(`${PRODUCT} where p.id = $1`, [id]);
  return row && read(row);
}
