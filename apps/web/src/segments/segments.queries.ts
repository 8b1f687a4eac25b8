import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { RuleGroupType } from 'react-querybuilder';
import { downloadFile } from '../http/download';
import { request, type Page } from '../http/request';
import type {
  Segment,
  SegmentDraft,
  SegmentField,
  SegmentMember,
  SegmentPreview,
  SegmentTemplate,
} from './types';

const PATH = '/api/v1/segments';
/** People act while somebody looks; the numbers should not stand still. */
const REFRESH_MS = 4_000;

export function useSegments() {
  return useQuery({
    queryKey: ['segments', 'list'],
    queryFn: () => request<{ items: Segment[] }>('GET', PATH),
    select: ({ items }) => items,
    refetchInterval: REFRESH_MS,
  });
}

export function useSegmentFields() {
  return useQuery({
    queryKey: ['segments', 'fields'],
    queryFn: () => request<{ items: SegmentField[] }>('GET', `${PATH}/fields`),
    select: ({ items }) => items,
    staleTime: Infinity,
  });
}

export function useSegmentTemplates() {
  return useQuery({
    queryKey: ['segments', 'templates'],
    queryFn: () => request<{ items: SegmentTemplate[] }>('GET', `${PATH}/templates`),
    select: ({ items }) => items,
    staleTime: Infinity,
  });
}

/** What was found before stays in sight while the rule changes; null asks nothing. */
export function useRulePreview(rule: RuleGroupType | null) {
  return useQuery({
    queryKey: ['segments', 'preview', rule],
    queryFn: ({ signal }) => request<SegmentPreview>('POST', `${PATH}/preview`, { body: { rule }, signal }),
    enabled: rule !== null,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
}

export function useSegmentMembers(id: string) {
  return useInfiniteQuery({
    queryKey: ['segments', 'members', id],
    queryFn: ({ pageParam }) =>
      request<Page<SegmentMember>>('GET', `${PATH}/${id}/members`, {
        query: { cursor: pageParam, limit: 50 },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    refetchInterval: REFRESH_MS,
  });
}

export function useSaveSegment(id: string | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SegmentDraft) =>
      id === null
        ? request<Segment>('POST', PATH, { body })
        : request<Segment>('PATCH', `${PATH}/${id}`, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['segments'] }),
  });
}

export function useDeleteSegment() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request('DELETE', `${PATH}/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['segments', 'list'] }),
  });
}

export function useRestoreSegment() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<Segment>('POST', `${PATH}/${id}/restore`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['segments'] }),
  });
}

export function downloadMembers(id: string): Promise<void> {
  return downloadFile(`${PATH}/${id}/members.csv`, `segment-${id}.csv`);
}
