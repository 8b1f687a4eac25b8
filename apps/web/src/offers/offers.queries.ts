import {
  keepPreviousData,
  type QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { whileArriving } from '../http/query-client';
import { request, type Page } from '../http/request';
import type {
  Funnel,
  NewOrder,
  Offer,
  OfferDetails,
  OrderWish,
  PaymentEndpoint,
  ProposedOrder,
  WebinarFunnel,
} from './types';

export function useOffers(webinarId: string | undefined) {
  return useQuery({
    queryKey: ['offers', webinarId],
    enabled: webinarId !== undefined,
    queryFn: () => request<Page<Offer>>('GET', '/api/v1/offers', { query: { webinarId } }),
    select: ({ items }) => items.filter((offer) => offer.webinarId === webinarId),
  });
}

/** Whatever may be sold, of all webinars and of none. */
export function useAllOffers() {
  return useQuery({ queryKey: ['offers', 'all'], queryFn: () => everyOffer({}) });
}

/** What letters alone sell. */
export function useOffersOfNoWebinar(enabled = true) {
  return useQuery({
    queryKey: ['offers', 'of-no-webinar'],
    enabled,
    queryFn: () => everyOffer({ withoutWebinar: 'true' }),
  });
}

async function everyOffer(query: { withoutWebinar?: 'true' }): Promise<Offer[]> {
  const all: Offer[] = [];
  let cursor: string | undefined;
  do {
    const page = await request<Page<Offer>>('GET', '/api/v1/offers', {
      query: { ...query, cursor, limit: 100 },
    });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return all;
}

export function useCreateOffer() {
  const queries = useQueryClient();
  return useMutation({
    // A webinar that was made a moment ago reaches the offers a moment later.
    ...whileArriving,
    mutationFn: (body: OfferDetails & { webinarId?: string }) =>
      request<Offer>('POST', '/api/v1/offers', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['offers'] }),
  });
}

export function useEditOffer(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: OfferDetails) => request<Offer>('PATCH', `/api/v1/offers/${id}`, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['offers'] }),
  });
}

export function useWithdrawOffer() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request('DELETE', `/api/v1/offers/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['offers'] }),
  });
}

export function useRestoreOffer() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<Offer>('POST', `/api/v1/offers/${id}/restore`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['offers'] }),
  });
}

/** Of one session, or of all sessions of a webinar. */
export function useFunnel(of: { sessionId?: string; webinarId?: string }) {
  return useQuery({
    ...whileArriving,
    queryKey: ['funnel', of],
    enabled: Boolean(of.sessionId ?? of.webinarId),
    queryFn: () => request<Funnel>('GET', '/api/v1/funnel', { query: { ...of } }),
    refetchInterval: 5_000,
  });
}

/** For a list of webinars: the numbers of all of them in one answer. */
export function useFunnels(webinarIds: string[]) {
  return useQuery({
    queryKey: ['funnel', webinarIds],
    enabled: webinarIds.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const pages: string[][] = [];
      for (let from = 0; from < webinarIds.length; from += FUNNELS_AT_ONCE)
        pages.push(webinarIds.slice(from, from + FUNNELS_AT_ONCE));
      const answers = await Promise.all(pages.map(funnelsOf));
      return new Map(answers.flat().map((funnel) => [funnel.webinarId, funnel]));
    },
  });
}

const FUNNELS_AT_ONCE = 100;

async function funnelsOf(webinarIds: string[]): Promise<WebinarFunnel[]> {
  const query = { webinarIds: webinarIds.join(',') };
  const { items } = await request<{ items: WebinarFunnel[] }>('GET', '/api/v1/funnel/webinars', { query });
  return items;
}

/** What an order would be like now, as the prices of the offer say. */
export function useProposedOrder(asked: OrderWish) {
  return useQuery({
    queryKey: ['proposed-order', asked],
    queryFn: () => request<ProposedOrder>('GET', '/api/v1/orders/proposal', { query: { ...asked } }),
    // A price that changes under the eyes of whoever types another one would help nobody.
    refetchOnWindowFocus: false,
    retry: false,
    gcTime: 0,
  });
}

/** Everywhere an order shows. */
export function refreshOrders(queries: QueryClient): void {
  for (const queryKey of [['hot-list'], ['funnel'], ['orders'], ['contacts', 'activity']])
    void queries.invalidateQueries({ queryKey });
}

export function useRecordOrder() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewOrder) => request('POST', '/api/v1/orders', { body }),
    onSuccess: () => refreshOrders(queries),
    // It may be that one was placed meanwhile; the dialog then shows that.
    onError: () => queries.invalidateQueries({ queryKey: ['proposed-order'] }),
  });
}

/** The money that came is for what was ordered before. */
export function usePayWaitingOrder() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (orderId: string) => request('POST', `/api/v1/orders/${orderId}/pay`),
    onSettled: () => {
      refreshOrders(queries);
      void queries.invalidateQueries({ queryKey: ['proposed-order'] });
    },
  });
}

export function usePaymentEndpoint() {
  return useQuery({
    queryKey: ['payment-endpoint'],
    queryFn: () => request<PaymentEndpoint>('GET', '/api/v1/payment-endpoint'),
  });
}
