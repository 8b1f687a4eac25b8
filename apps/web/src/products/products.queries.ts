import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api/offers';
import { request } from '../http/request';

type Schemas = components['schemas'];
export type Product = Schemas['ProductResponse'];
export type ProductDraft = Schemas['CreateProductRequest'];
export type ProductLadder = Schemas['ProductLadderResponse'];

const PATH = '/api/v1/products';

export function useProducts() {
  return useQuery({ queryKey: ['products'], queryFn: () => request<ProductLadder>('GET', PATH) });
}

export function useSaveProduct(id: string | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ProductDraft) =>
      id === null
        ? request<Product>('POST', PATH, { body })
        : request<Product>('PATCH', `${PATH}/${id}`, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['products'] }),
  });
}

export function useArchiveProduct() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request('DELETE', `${PATH}/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['products'] }),
  });
}

export function useRestoreProduct() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<Product>('POST', `${PATH}/${id}/restore`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['products'] }),
  });
}
