import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { findProduct, type Product } from './products.js';
import { ProductNameTaken, ProductNotFound } from './products.errors.js';

/** Takes a product off the ladder, or puts it back; offers and orders that name it go on naming it. */
@Injectable()
export class ArchiveProduct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, productId: string, archived: boolean): Promise<Product> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('offers products', 0))`);
      const product = await findProduct(tx, productId);
      if (!product) throw new ProductNotFound();
      if (!archived) {
        const [taken]: unknown[] = await tx.query(
          'select from product where lower(name) = lower($1) and archived_at is null and id <> $2',
          [product.name, productId],
        );
        if (taken) throw new ProductNameTaken();
      }
      await tx.query('update product set archived_at = $2 where id = $1', [
        productId,
        archived ? this.clock.now() : null,
      ]);
      return (await findProduct(tx, productId))!;
    });
  }
}
