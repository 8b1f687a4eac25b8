import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../http/request';
import type { ContactProfile, ProfileChanges } from './types';

const path = (contactId: string): string => `/api/v1/contacts/${contactId}/profile`;
const key = (contactId: string) => ['contacts', 'profile', contactId];

export function useProfile(contactId: string) {
  return useQuery({
    queryKey: key(contactId),
    queryFn: () => request<ContactProfile>('GET', path(contactId)),
  });
}

export function useSaveProfile(contactId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ProfileChanges) => request<ContactProfile>('PATCH', path(contactId), { body }),
    onSuccess: (saved) => {
      queries.setQueryData(key(contactId), saved);
      // What is known of somebody moves their fit.
      return queries.invalidateQueries({ queryKey: ['contacts', 'activity', contactId] });
    },
  });
}
