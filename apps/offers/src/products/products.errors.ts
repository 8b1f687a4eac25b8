import { DomainError, NotFoundError } from '@funnelcast/service-kit';

export class ProductNotFound extends NotFoundError {
  override readonly code = 'product-not-found';

  constructor() {
    super('There is no such product.');
  }
}

/** Two products of one name could not be told apart in a list of offers. */
export class ProductNameTaken extends DomainError {
  override readonly code = 'product-name-taken';

  constructor() {
    super('There is a product of this name already.');
  }
}
