import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../http/request';
import type { Reply, ReplyPage } from './types';

const PATH = '/api/v1/replies';
const PAGE = 25;
/** Colleagues look at the same answers, and new ones come. */
const REFRESH_MS = 30_000;

interface RepliesAsked {
  contactId?: string;
  /** Only those that nobody has seen. */
  unseenOnly?: boolean;
}

/** The latest first, with the number of those that nobody has seen. */
export function useReplies({ contactId, unseenOnly = false }: RepliesAsked) {
  return useInfiniteQuery({
    queryKey: ['replies', { contactId, unseenOnly }],
    queryFn: ({ pageParam, signal }) =>
      request<ReplyPage>('GET', PATH, {
        query: { contactId, seen: unseenOnly ? 'false' : undefined, cursor: pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: REFRESH_MS,
    select: ({ pages }) => ({
      items: pages.flatMap(({ items }) => items),
      unseen: pages[0]?.unseen ?? 0,
    }),
  });
}

/** How many answers nobody has seen. */
export function useUnseenReplies() {
  return useQuery({
    queryKey: ['replies', 'unseen'],
    queryFn: () => request<ReplyPage>('GET', PATH, { query: { seen: 'false', limit: 1 } }),
    select: ({ unseen }) => unseen,
  });
}

function useReplyAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ['replies'] }),
  });
}

export const useMarkReply = () =>
  useReplyAct(({ id, seen }: { id: string; seen: boolean }) =>
    seen
      ? request<Reply>('PUT', `${PATH}/${id}/seen`, { body: {} })
      : request<Reply>('DELETE', `${PATH}/${id}/seen`),
  );

/** All that had come by then: what has come since is not seen yet. */
export const useMarkAllReplies = () =>
  useReplyAct((until: string) => request<{ marked: number }>('POST', `${PATH}/seen`, { body: { until } }));
