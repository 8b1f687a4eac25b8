import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { downloadIfGiven } from '../http/download';
import { request, type Page } from '../http/request';
import type { OutcomeRequest, Task, TaskKind } from './types';

const PAGE = 50;

/** What is open, the first due first; colleagues work on the same list, so it looks again by itself. */
export function useOpenTasks(kind: TaskKind) {
  return useInfiniteQuery({
    queryKey: ['tasks', kind],
    queryFn: ({ pageParam, signal }) =>
      request<Page<Task>>('GET', '/api/v1/tasks', {
        query: { state: 'open', kind, cursor: pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: 30_000,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

export function useRecordOutcome() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: OutcomeRequest & { id: string }) =>
      request<Task>('POST', `/api/v1/tasks/${id}/outcome`, { body }),
    // Also after a refusal: somebody else was faster, and the list has changed.
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

/** Also marks them as printed, so the list is read again. */
export function usePrintLetters() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, fileName }: { ids: string[]; fileName: string }) =>
      downloadIfGiven(`/api/v1/posted-letters.pdf?ids=${ids.join(',')}`, `${fileName}.pdf`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

export function useMarkPosted() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) =>
      request<{ ids: string[] }>('POST', '/api/v1/posted-letters', { body: { ids } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

/** What sequences ask of humans about one person, and nobody has done yet. */
export function useContactTasks(contactId: string) {
  return useQuery({
    queryKey: ['tasks', 'of', contactId],
    queryFn: () =>
      request<Page<Task>>('GET', '/api/v1/tasks', {
        query: { state: 'open', kind: 'call', contactId, limit: 5 },
      }),
    select: ({ items }) => items,
  });
}
