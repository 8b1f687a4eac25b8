import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api/offers';
import { request, type Page } from '../http/request';

type Schemas = components['schemas'];
export type SalesConnection = Schemas['SalesConnectionResponse'];
export type ConnectionKind = SalesConnection['kind'];
export type ConnectionDraft = Schemas['ChangeSalesConnectionRequest'];
export type SalesDelivery = Schemas['SalesDeliveryResponse'];
type Tested = Schemas['TestSalesConnectionResponse'];
type Made = Schemas['NewSalesConnectionResponse'];
type Queued = Schemas['PushedToCrmResponse'];
export type PeopleToPush = Schemas['PushToCrmRequest'];

const PATH = '/api/v1/sales-connections';
const KEY = ['sales-connections'];
/** Deliveries come and go while somebody looks. */
const REFRESH_MS = 5_000;

export const isChat = (kind: ConnectionKind): boolean => kind === 'slack' || kind === 'telegram';

export function useSalesConnections() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => request<Page<SalesConnection>>('GET', PATH),
    select: ({ items }) => items,
    refetchInterval: REFRESH_MS,
  });
}

function useChange<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: KEY }) });
}

export const useCreateConnection = () =>
  useChange((body: ConnectionDraft & { kind: ConnectionKind }) => request<Made>('POST', PATH, { body }));
export const useChangeConnection = (id: string) =>
  useChange((body: ConnectionDraft) => request<void>('PUT', `${PATH}/${id}`, { body }));
export const useRemoveConnection = () => useChange((id: string) => request('DELETE', `${PATH}/${id}`));
export const useTestConnection = () =>
  useChange((id: string) => request<Tested>('POST', `${PATH}/${id}/test`));
export const useRetryDeliveries = () =>
  useChange((id: string) => request<Queued>('POST', `${PATH}/${id}/retry`));
export const usePushToCrm = () =>
  useChange((body: PeopleToPush) => request<Queued>('POST', '/api/v1/crm-pushes', { body }));

export function useDeliveries(id: string) {
  return useInfiniteQuery({
    queryKey: [...KEY, id, 'deliveries'],
    queryFn: ({ pageParam }) =>
      request<Page<SalesDelivery>>('GET', `${PATH}/${id}/deliveries`, {
        query: { limit: 50, cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
