import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
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
