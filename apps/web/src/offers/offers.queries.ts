import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { whileArriving } from '../http/query-client';
import { request, type Page } from '../http/request';
import type { Funnel, NewOrder, Offer, OfferDetails, PaymentEndpoint } from './types';

export function useOffers(webinarId: string | undefined) {
  return useQuery({
    queryKey: ['offers', webinarId],
    enabled: webinarId !== undefined,
    queryFn: () => request<Page<Offer>>('GET', '/api/v1/offers', { query: { webinarId } }),
    select: ({ items }) => items.filter((offer) => offer.webinarId === webinarId),
  });
}

export function useCreateOffer(webinarId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (details: OfferDetails) =>
      request<Offer>('POST', '/api/v1/offers', { body: { webinarId, ...details } }),
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

export function useFunnel(sessionId: string | undefined) {
  return useQuery({
    ...whileArriving,
    queryKey: ['funnel', sessionId],
    enabled: sessionId !== undefined,
    queryFn: () => request<Funnel>('GET', '/api/v1/funnel', { query: { sessionId } }),
    refetchInterval: 5_000,
  });
}

export function useRecordOrder() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewOrder) => request('POST', '/api/v1/orders', { body }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['hot-list'] });
      void queries.invalidateQueries({ queryKey: ['funnel'] });
    },
  });
}

export function usePaymentEndpoint() {
  return useQuery({
    queryKey: ['payment-endpoint'],
    queryFn: () => request<PaymentEndpoint>('GET', '/api/v1/payment-endpoint'),
  });
}
