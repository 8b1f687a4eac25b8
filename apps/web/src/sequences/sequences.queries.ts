import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { language } from '../language/language';
import { request, type Page } from '../http/request';
import type {
  Draft,
  MessagePreview,
  Mover,
  Overview,
  PreviewWanted,
  Progress,
  Summary,
  Template,
  TestSent,
  TestWanted,
  VersionMove,
  Written,
} from './types';

const ALL = '/api/v1/personal-sequences';
const KEY = 'personal-sequences';
const draftKey = (id: string) => [KEY, id, 'draft'];

/** What people do meanwhile changes the numbers. */
const LOOK_AGAIN_MS = 15_000;

export function usePersonalSequences() {
  return useQuery({ queryKey: [KEY], queryFn: () => request<Page<Overview>>('GET', ALL) });
}

export function useTemplates() {
  return useQuery({
    queryKey: [KEY, 'templates', language],
    queryFn: () => request<Page<Template>>('GET', `${ALL}/templates`),
  });
}

export function useCreateSequence() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; templateKey?: string }) => request<Summary>('POST', ALL, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
}

export function useDraft(id: string) {
  return useQuery({
    queryKey: draftKey(id),
    queryFn: () => request<Draft>('GET', `${ALL}/${id}/draft`),
  });
}

/** The answer says what is still missing, so it takes the place of what was read before. */
export function useSaveDraft(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Written) => request<Draft>('PUT', `${ALL}/${id}/draft`, { body }),
    onSuccess: (draft) => {
      queries.setQueryData(draftKey(id), draft);
      return queries.invalidateQueries({ queryKey: [KEY], exact: true });
    },
  });
}

export type SequenceAct = 'publication' | 'pause' | 'resumption' | 'archive' | 'restoration';

/** Everything that changes the state of a sequence as a whole. */
export function useSequenceAct() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, act, body = {} }: { id: string; act: SequenceAct; body?: object }) =>
      request<Summary>('POST', `${ALL}/${id}/${act}`, { body }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: [KEY] }),
        queries.invalidateQueries({ queryKey: ['enrolments'] }),
      ]),
  });
}

/** How many are silent already, as the saved draft counts days. */
export function useSilent(id: string) {
  return useQuery({
    queryKey: [KEY, id, 'silent'],
    gcTime: 0,
    queryFn: () => request<{ people: number }>('GET', `${ALL}/${id}/silent`),
  });
}

/** Sends the message as it is written to its author. */
export function useTestMessage(id: string) {
  return useMutation({
    mutationFn: (body: TestWanted) => request<TestSent>('POST', `${ALL}/${id}/test`, { body }),
  });
}

export function useProgress(id: string, enabled = true) {
  return useQuery({
    queryKey: [KEY, id, 'progress'],
    enabled,
    refetchInterval: LOOK_AGAIN_MS,
    queryFn: () => request<Progress>('GET', `${ALL}/${id}/progress`),
  });
}

export function useMovePreview(id: string, fromVersion: number) {
  return useQuery({
    queryKey: [KEY, id, 'moves', fromVersion],
    queryFn: () =>
      request<Page<VersionMove>>('POST', `${ALL}/${id}/moves/preview`, { body: { fromVersion } }),
  });
}

/** Who they are, page by page, with what each would get next. */
export function useMovers(id: string, fromVersion: number, search: string) {
  return useInfiniteQuery({
    queryKey: [KEY, id, 'movers', fromVersion, search],
    queryFn: ({ pageParam }) =>
      request<Page<Mover>>('POST', `${ALL}/${id}/moves/people`, {
        body: { fromVersion, search: search || undefined, cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

export function useMove(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (fromVersion: number) =>
      request<{ moved: number }>('POST', `${ALL}/${id}/moves`, { body: { fromVersion } }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: [KEY] }),
        queries.invalidateQueries({ queryKey: ['enrolments'] }),
      ]),
  });
}

/** The message as the platform would send it, with the words that are not saved yet. */
export function useMessagePreview(id: string, message: PreviewWanted) {
  return useQuery({
    queryKey: ['message-preview', id, message],
    enabled: message.body.trim() !== '',
    placeholderData: keepPreviousData,
    queryFn: () => request<MessagePreview>('POST', `${ALL}/${id}/preview`, { body: message }),
  });
}
