import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api/offers';
import { request } from '../http/request';

type Schemas = components['schemas'];
export type StripeSettings = Schemas['StripeSettingsResponse'];
export type StripeKeys = Schemas['SetUpStripeRequest'];

const PATH = '/api/v1/payment-settings/stripe';
const queryKey = ['payment-settings'];

export function useStripeSettings() {
  return useQuery({ queryKey, queryFn: () => request<StripeSettings>('GET', PATH) });
}

export function useSetUpStripe() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: StripeKeys) => request<StripeSettings>('PUT', PATH, { body }),
    onSuccess: (settings) => queries.setQueryData(queryKey, settings),
  });
}

export function useRemoveStripe() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request('DELETE', PATH),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
}
