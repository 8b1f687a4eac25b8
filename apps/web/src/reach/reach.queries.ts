import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../http/problem';
import { request, type Page } from '../http/request';
import type { AddressChange, ChannelAddress, ChannelName, PostalAddress, PostalAddressChange } from './types';

export function useChannelAddresses(contactId: string) {
  return useQuery({
    queryKey: ['channel-addresses', contactId],
    queryFn: () =>
      request<Page<ChannelAddress>>('GET', '/api/v1/channel-addresses', { query: { contactId } }),
  });
}

export function useKeepChannelAddress(contactId: string, channel: ChannelName) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AddressChange) =>
      request('PUT', `/api/v1/channel-addresses/${contactId}/${channel}`, { body }),
    // Also after a refusal: the person may have left meanwhile.
    onSettled: () => queries.invalidateQueries({ queryKey: ['channel-addresses', contactId] }),
  });
}

/** Asked for when somebody wants it: where no bot is set up there is none. */
export function useTelegramLink(contactId: string) {
  return useMutation({
    mutationFn: () => request<{ url: string }>('GET', `/api/v1/channel-addresses/${contactId}/telegram-link`),
  });
}

/** Null when none is known. */
export function usePostalAddress(contactId: string) {
  return useQuery({
    queryKey: ['postal-addresses', contactId],
    queryFn: () =>
      request<PostalAddress>('GET', `/api/v1/postal-addresses/${contactId}`).catch((error: unknown) => {
        if (asProblem(error).code === 'postal-address-not-found') return null;
        throw error;
      }),
  });
}

export function useKeepPostalAddress(contactId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PostalAddressChange) =>
      request('PUT', `/api/v1/postal-addresses/${contactId}`, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['postal-addresses', contactId] }),
  });
}
