import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request, type Page } from '../http/request';
import type { DomainChange, MailSettings, MailSettingsChange, NewDomain, SendingDomain } from './types';

const path = (id: string) => `/api/v1/sending-domains/${id}`;

export function useSendingDomains() {
  return useQuery({
    queryKey: ['sending-domains'],
    queryFn: () => request<Page<SendingDomain>>('GET', '/api/v1/sending-domains'),
  });
}

function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sending-domains'] }),
  });
}

export const useAddDomain = () =>
  useChange((body: NewDomain) => request<SendingDomain>('POST', '/api/v1/sending-domains', { body }));

export const useChangeDomain = (id: string) =>
  useChange((body: DomainChange) => request<SendingDomain>('PUT', path(id), { body }));

export const useVerifyDomain = () =>
  useChange((id: string) => request<SendingDomain>('POST', `${path(id)}/verify`, { body: {} }));

export const useRemoveDomain = () => useChange((id: string) => request('DELETE', path(id)));

export function useMailSettings() {
  return useQuery({
    queryKey: ['mail-settings'],
    queryFn: () => request<MailSettings>('GET', '/api/v1/mail-settings'),
  });
}

export function useReplaceMailSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: MailSettingsChange) => request<MailSettings>('PUT', '/api/v1/mail-settings', { body }),
    onSuccess: (saved) => queries.setQueryData(['mail-settings'], saved),
  });
}
