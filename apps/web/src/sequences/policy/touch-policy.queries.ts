import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../http/request';
import type { RarelyTouched, TouchPolicy } from '../types';

const PATH = '/api/v1/touch-policy';

export function useTouchPolicy() {
  return useQuery({ queryKey: ['touch-policy'], queryFn: () => request<TouchPolicy>('GET', PATH) });
}

export function useSaveTouchPolicy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: TouchPolicy) => request<TouchPolicy>('PUT', PATH, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['touch-policy'] }),
  });
}

/** Those who have been given up too early, and for whom nothing is planned. */
export function useRarelyTouched() {
  return useInfiniteQuery({
    queryKey: ['touch-policy', 'too-few'],
    queryFn: ({ pageParam }) =>
      request<Page<RarelyTouched>>('GET', `${PATH}/too-few`, { query: { cursor: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
