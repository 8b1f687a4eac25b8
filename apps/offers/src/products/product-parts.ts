import { ProductsController } from './products.controller.js';
import { ArchiveProduct } from './archive-product.use-case.js';
import { ListProducts } from './list-products.query.js';
import { WriteProduct } from './write-product.use-case.js';

/** What the product ladder is made of, for the module. */
export const productParts = {
  controllers: [ProductsController],
  providers: [ListProducts, WriteProduct, ArchiveProduct],
};
