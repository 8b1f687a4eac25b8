import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api/offers';
import { request, type Page } from '../http/request';
import { refreshOrders } from '../offers/offers.queries';

export type Order = components['schemas']['OrderResponse'];
export type OrderState = Order['state'];
export type OrderAct = 'pay' | 'refund' | 'cancel';

/** Somebody may be paying while the list is open. */
const REFRESH_MS = 5_000;

export function useOrders(state: OrderState | undefined) {
  return useInfiniteQuery({
    queryKey: ['orders', state],
    queryFn: ({ pageParam }) =>
      request<Page<Order>>('GET', '/api/v1/orders', { query: { state, cursor: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    refetchInterval: REFRESH_MS,
  });
}

export function useDecideOrder(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: OrderAct) => request('POST', `/api/v1/orders/${id}/${act}`),
    // Also after a refusal: the order was in another state than the list said.
    onSettled: () => refreshOrders(queries),
  });
}
