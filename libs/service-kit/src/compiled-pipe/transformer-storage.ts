import { createRequire } from 'node:module';
import type { TransformMetadata, TypeMetadata } from 'class-transformer';

/** The part of class-transformer's own register that a compiled pipe reads; the package ships it without types. */
export interface TransformerStorage {
  findTypeMetadata(target: object, property: string): TypeMetadata | undefined;
  findTransformMetadatas(target: object, property: string, direction: number): TransformMetadata[];
  getExposedMetadatas(target: object): unknown[];
  getExcludedMetadatas(target: object): unknown[];
  getStrategy(target: object): string;
}

// Required, not imported: it must be the very copy that the decorators of class-transformer write to.
const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  defaultMetadataStorage: TransformerStorage;
};

export { defaultMetadataStorage as transformerStorage };
