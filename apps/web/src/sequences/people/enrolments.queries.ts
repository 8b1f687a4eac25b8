import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { request, type Page } from '../../http/request';
import type { Ahead, Enrolment, SegmentOfPeople } from '../types';

const ALL = '/api/v1/enrolments';
const PAGE = 50;
/** Whoever begins gets the first step a moment later. */
const FIRST_STEP_MS = 2_000;

export interface EnrolmentFilter {
  sequenceId?: string;
  contactId?: string;
  state?: Enrolment['state'];
  stepKey?: string;
}

/** Who walks where, page by page, newest first. */
export function useEnrolments(filter: EnrolmentFilter) {
  return useInfiniteQuery({
    queryKey: ['enrolments', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      request<Page<Enrolment>>('GET', ALL, { query: { ...filter, cursor: pageParam, limit: PAGE } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

export type EnrolmentAct = 'pause' | 'resumption' | 'end';

/** One person stands still, goes on, or leaves for good. */
export function useEnrolmentAct() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, act }: { id: string; act: EnrolmentAct }) =>
      request<void>('POST', `${ALL}/${id}/${act}`, { body: {} }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['enrolments'] }),
        queries.invalidateQueries({ queryKey: ['touches-ahead'] }),
        queries.invalidateQueries({ queryKey: ['personal-sequences'] }),
      ]),
  });
}

export function useEnrol(sequenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (contactIds: string[]) =>
      request<{ enrolled: number }>('POST', ALL, { body: { sequenceId, contactIds } }),
    onSuccess: () => {
      setTimeout(() => void queries.invalidateQueries({ queryKey: ['enrolments'] }), FIRST_STEP_MS);
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['enrolments'] }),
        queries.invalidateQueries({ queryKey: ['personal-sequences'] }),
      ]);
    },
  });
}

/** The segments that somebody is in, with how many people. */
export function useSegmentsOfPeople() {
  return useQuery({
    queryKey: ['enrolments', 'segments'],
    queryFn: () => request<Page<SegmentOfPeople>>('GET', `${ALL}/segments`),
    select: ({ items }) => items,
  });
}

/** What is planned for one contact in all sequences. */
export function useTouchesAhead(contactId: string) {
  return useQuery({
    queryKey: ['touches-ahead', contactId],
    queryFn: () => request<Page<Ahead>>('GET', '/api/v1/touches/ahead', { query: { contactId } }),
    select: ({ items }) => items,
  });
}
