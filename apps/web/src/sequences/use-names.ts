import { useCallback } from 'react';
import { useProducts } from '../products/products.queries';
import { useWebinars } from '../registration/webinars.queries';
import { usePersonalSequences } from './sequences.queries';
import type { NameOf } from './words';

/** What the things that steps speak of by id are called. */
export function useNames(): NameOf {
  const webinars = useWebinars().data;
  const products = useProducts().data?.items;
  const sequences = usePersonalSequences().data?.items;
  return useCallback(
    (id) =>
      webinars?.find((webinar) => webinar.id === id)?.title ??
      products?.find((product) => product.id === id)?.name ??
      sequences?.find((sequence) => sequence.id === id)?.name,
    [webinars, products, sequences],
  );
}
