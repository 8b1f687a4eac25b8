import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request, type Page } from '../http/request';
import type { Registration, Session, SessionTime } from './types';

/** Whatever shows a session also shows its webinar, so both are asked for again after a change. */
function useSessionChange<Input>(change: (input: Input) => Promise<Session>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['webinars'] }),
        queries.invalidateQueries({ queryKey: ['sessions'] }),
      ]),
  });
}

export function useSession(id: string) {
  return useQuery({
    queryKey: ['sessions', id],
    queryFn: () => request<Session>('GET', `/api/v1/sessions/${id}`),
  });
}

export function useSessions() {
  return useQuery({
    queryKey: ['sessions'],
    queryFn: () => request<Page<Session>>('GET', '/api/v1/sessions', { query: { limit: 200 } }),
  });
}

export function useScheduleSession() {
  return useSessionChange(
    ({ webinarId, ...body }: SessionTime & { webinarId: string; durationMinutes?: number }) =>
      request<Session>('POST', `/api/v1/webinars/${webinarId}/sessions`, { body }),
  );
}

export function useMoveSession(id: string) {
  return useSessionChange((body: SessionTime) =>
    request<Session>('POST', `/api/v1/sessions/${id}/move`, { body }),
  );
}

export function useCancelSession(id: string) {
  return useSessionChange(() => request<Session>('POST', `/api/v1/sessions/${id}/cancel`, { body: {} }));
}

export function useRegistrations(sessionId: string) {
  return useInfiniteQuery({
    queryKey: ['registrations', sessionId],
    queryFn: ({ pageParam }) =>
      request<Page<Registration>>('GET', `/api/v1/sessions/${sessionId}/registrations`, {
        query: { cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: 10_000,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
