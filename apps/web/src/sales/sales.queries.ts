import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../http/request';
import type { HandOffSettings, SalesProfile, Share, TeamMember } from './types';

export function useSalesTeam() {
  return useQuery({
    queryKey: ['sales-team'],
    queryFn: () => request<{ items: TeamMember[] }>('GET', '/api/v1/sales-team'),
    select: ({ items }) => items,
    refetchInterval: 10_000,
  });
}

/** Null takes somebody out of sales. */
export function useSetSalesProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ memberId, profile }: { memberId: string; profile: SalesProfile | null }) =>
      profile
        ? request('PUT', `/api/v1/sales-team/${memberId}`, { body: profile })
        : request('DELETE', `/api/v1/sales-team/${memberId}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sales-team'] }),
  });
}

export function useHandOffSettings() {
  return useQuery({
    queryKey: ['hand-off-settings'],
    queryFn: () => request<HandOffSettings>('GET', '/api/v1/hand-off-settings'),
  });
}

export function useSaveHandOffSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: HandOffSettings) =>
      request<HandOffSettings>('PUT', '/api/v1/hand-off-settings', { body }),
    onSuccess: (saved) => queries.setQueryData(['hand-off-settings'], saved),
  });
}

interface Reassignment {
  fromMemberId: string;
  toMemberIds: string[];
}

export function useReassignmentPreview({ fromMemberId, toMemberIds }: Reassignment) {
  return useQuery({
    queryKey: ['sales-team', 'reassignment', fromMemberId, toMemberIds],
    queryFn: () =>
      request<{ items: Share[] }>('GET', '/api/v1/lead-reassignments/preview', {
        query: { fromMemberId, toMemberIds: toMemberIds.join(',') },
      }),
    select: ({ items }) => items,
    enabled: toMemberIds.length > 0,
  });
}

export function useReassign() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Reassignment) =>
      request<{ people: number }>('POST', '/api/v1/lead-reassignments', { body }),
    onSuccess: () =>
      Promise.all(['sales-team', 'leads'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
