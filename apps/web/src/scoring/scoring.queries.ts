import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { request, type Page } from '../http/request';
import type {
  Lead,
  MatrixCount,
  Scoring,
  ScoringChange,
  ScoringDraft,
  ScoringField,
  ScoringPreview,
} from './types';

const PATH = '/api/v1/scoring-rules';
/** People act while somebody looks; the numbers should not stand still. */
const REFRESH_MS = 5_000;
const WHILE_COUNTING_MS = 1_000;

export function useScoring() {
  return useQuery({
    queryKey: ['scoring', 'rules'],
    queryFn: () => request<Scoring>('GET', PATH),
    refetchInterval: ({ state }) => (state.data?.counting ? WHILE_COUNTING_MS : REFRESH_MS),
  });
}

export function useScoringFields() {
  return useQuery({
    queryKey: ['scoring', 'fields'],
    queryFn: () => request<{ items: ScoringField[] }>('GET', `${PATH}/fields`),
    select: ({ items }) => items,
    staleTime: Infinity,
  });
}

export function useScoringChanges() {
  return useQuery({
    queryKey: ['scoring', 'changes'],
    queryFn: () => request<Page<ScoringChange>>('GET', `${PATH}/changes`, { query: { limit: 20 } }),
    select: ({ items }) => items,
  });
}

/** What was found before stays in sight while the rules change; null asks nothing. */
export function useScoringPreview(draft: ScoringDraft | null, sessionId: string | undefined) {
  return useQuery({
    queryKey: ['scoring', 'preview', sessionId, draft],
    queryFn: ({ signal }) =>
      request<ScoringPreview>('POST', `${PATH}/preview`, { body: { ...draft, sessionId }, signal }),
    enabled: draft !== null && sessionId !== undefined,
    placeholderData: keepPreviousData,
  });
}

export function useSaveScoring() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ScoringDraft & { revision: number }) => request<Scoring>('PUT', PATH, { body }),
    onSuccess: (saved) => {
      queries.setQueryData(['scoring', 'rules'], saved);
      return queries.invalidateQueries({ queryKey: ['scoring'] });
    },
  });
}

export function useLeadMatrix() {
  return useQuery({
    queryKey: ['scoring', 'matrix'],
    queryFn: () => request<{ items: MatrixCount[] }>('GET', '/api/v1/leads/matrix'),
    select: ({ items }) => items,
    refetchInterval: REFRESH_MS,
  });
}

export function useLeadsIn(cell: string) {
  return useInfiniteQuery({
    queryKey: ['scoring', 'leads', cell],
    queryFn: ({ pageParam }) =>
      request<Page<Lead>>('GET', '/api/v1/leads', { query: { cell, cursor: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
