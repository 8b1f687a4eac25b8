import type { Transaction } from '@funnelcast/persistence';
import { InvalidInput } from '@funnelcast/service-kit';
import { findProduct } from '../products/products.js';
import { ProductNotFound } from '../products/products.errors.js';
import type { Rung } from '../products/rung.js';
import type { OfferTerms } from './offer.entity.js';
import { AskedSegmentNotFound } from './offers.errors.js';
import { offerProblems } from './offer-problems.policy.js';

/** What others are told of the product that an offer sells. */
export interface SoldProduct {
  productId: string;
  rung: Rung;
}

/** Refuses terms that make no sense, or that name what does not exist; tells the rung of the product. */
export async function checkTerms(
  tx: Transaction,
  terms: OfferTerms,
  webinarId: string | null,
): Promise<SoldProduct | null> {
  const problems = offerProblems(terms, webinarId !== null);
  if (problems.length > 0) throw new InvalidInput(problems);
  const { kind, segmentId, productId } = terms.audience;
  if (kind === 'segment') {
    const [segment]: unknown[] = await tx.query('select from segment where id = $1 and deleted_at is null', [
      segmentId,
    ]);
    if (!segment) throw new AskedSegmentNotFound();
  }
  await soldProduct(tx, productId);
  return soldProduct(tx, terms.productId);
}

export async function soldProduct(tx: Transaction, productId: string | null): Promise<SoldProduct | null> {
  if (productId === null) return null;
  const product = await findProduct(tx, productId);
  if (!product) throw new ProductNotFound();
  return { productId, rung: product.rung };
}
