import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request, type Page } from '../http/request';
import type { HandOverView, Lead, LeadCounts, LeadView, NewCall, NewCalls, RecordedCall } from './types';

const PATH = '/api/v1/hand-offs';
/** Times to accept run out, and colleagues take people. */
const REFRESH_MS = 10_000;

export function useLeads(view: LeadView) {
  return useInfiniteQuery({
    queryKey: ['leads', 'list', view],
    queryFn: ({ pageParam, signal }) =>
      request<Page<Lead>>('GET', PATH, {
        query: { of: view === 'waiting' ? undefined : 'me', show: view, cursor: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: REFRESH_MS,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

export function useLeadCounts() {
  return useQuery({
    queryKey: ['leads', 'counts'],
    queryFn: () => request<LeadCounts>('GET', `${PATH}/counts`),
    refetchInterval: REFRESH_MS,
  });
}

/** Null for somebody who was never handed over. */
export function useLead(contactId: string) {
  return useQuery({
    queryKey: ['leads', 'one', contactId],
    queryFn: async () => {
      const { items } = await request<Page<Lead>>('GET', PATH, { query: { contactId } });
      return items[0] ?? null;
    },
  });
}

export function useCalls(contactId: string) {
  return useQuery({
    queryKey: ['leads', 'calls', contactId],
    queryFn: () => request<Page<RecordedCall>>('GET', '/api/v1/calls', { query: { contactId, limit: 20 } }),
    select: ({ items }) => items,
  });
}

/** Whatever was done with a person, all lists may have changed; also after a refusal: somebody else was faster. */
function useLeadAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all(['leads', 'hot-list'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

export const useAcceptLead = () =>
  useLeadAct((contactId: string) => request<Lead>('PUT', `${PATH}/${contactId}/acceptance`, { body: {} }));

export const usePassLeadOn = () =>
  useLeadAct((contactId: string) => request('POST', `${PATH}/${contactId}/pass-on`, { body: {} }));

/** Of several, whoever may be taken. */
export const useTakeLeads = () =>
  useLeadAct((contactIds: readonly string[]) =>
    request<{ taken: number; withOthers: number }>('POST', `${PATH}/acceptances`, { body: { contactIds } }),
  );

export const useOfferLeads = () =>
  useLeadAct(({ contactIds, toMemberId }: { contactIds: readonly string[]; toMemberId: string | null }) =>
    request<{ offered: number }>('POST', PATH, {
      body: { contactIds, ...(toMemberId && { toMemberId }) },
    }),
  );

export const useHandOverView = () =>
  useLeadAct((body: HandOverView) =>
    request<{ people: number; offered: number }>('POST', '/api/v1/hot-list/hand-overs', { body }),
  );

/** Under an id that stays the same when the answer was lost and it is sent again. */
export const useRecordCall = () =>
  useLeadAct(({ callId, ...body }: NewCall & { callId: string }) =>
    request('PUT', `/api/v1/calls/${callId}`, { body }),
  );

export const useRecordCalls = () =>
  useLeadAct((body: NewCalls) => request<{ recorded: number }>('POST', '/api/v1/calls', { body }));
