import { Injectable } from '@nestjs/common';
import { insertRows, newId, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { findProduct, type Product, type ProductTerms } from './products.js';
import { ProductNameTaken, ProductNotFound } from './products.errors.js';

/** Puts a product on its rung, or changes one; offers that sell it keep the price that they name. */
@Injectable()
export class WriteProduct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, productId: string | null, terms: Partial<ProductTerms>): Promise<Product> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const now = this.clock.now();
      const known = productId === null ? undefined : await findProduct(tx, productId);
      if (productId !== null && !known) throw new ProductNotFound();
      const { name, description, rung, amountMinor, currency } = {
        ...known,
        ...given(terms),
      } as ProductTerms;
      if (await isTaken(tx, name, productId)) throw new ProductNameTaken();
      const id = productId ?? newId();
      const row = {
        id,
        workspace_id: workspaceId,
        name,
        description,
        rung,
        amount_minor: amountMinor,
        currency,
      };
      await insertRows(tx, 'product', [{ ...row, created_at: now, updated_at: now }], {
        onConflict: `(id) do update set name = excluded.name, description = excluded.description, rung = excluded.rung,
          amount_minor = excluded.amount_minor, currency = excluded.currency, updated_at = excluded.updated_at`,
      });
      return (await findProduct(tx, id))!;
    });
  }
}

const given = (terms: object) =>
  Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));

/** In turn, because the index would answer the second of two at once with a failure and not with a reason. */
async function isTaken(tx: Transaction, name: string, exceptId: string | null): Promise<boolean> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('offers products', 0))`);
  const rows: unknown[] = await tx.query(
    'select from product where lower(name) = lower($1) and archived_at is null and id is distinct from $2',
    [name, exceptId],
  );
  return rows.length > 0;
}
