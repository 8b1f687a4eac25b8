import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { whileArriving } from '../http/query-client';
import { useEffect, useState } from 'react';
import { withQuery } from '../http/call';
import { renewAccess, request, type Page } from '../http/request';
import type { HotListFilter, HotPerson } from './types';

export type HotListPage = Page<HotPerson> & { total: number };

export function useHotList(sessionId: string, filter: HotListFilter) {
  return useInfiniteQuery({
    ...whileArriving,
    queryKey: ['hot-list', sessionId, filter],
    queryFn: ({ pageParam }) =>
      request<HotListPage>('GET', '/api/v1/hot-list', { query: { sessionId, ...filter, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    select: ({ pages }) => ({
      people: pages.flatMap(({ items }) => items),
      total: pages[0]?.total ?? 0,
    }),
  });
}

const RETRY_MS = 3_000;
const SETTLE_MS = 700;

/** Asks for the list again when the platform says that it moved; rows stay on the page meanwhile. */
export function useHotListMoves(sessionId: string): boolean {
  const queries = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    let source: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let settling: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;

    const refresh = () => {
      settling ??= setTimeout(() => {
        settling = undefined;
        void queries.invalidateQueries({ queryKey: ['hot-list', sessionId] });
      }, SETTLE_MS);
    };
    const open = () => {
      if (stopped) return;
      source = new EventSource(withQuery('/api/v1/hot-list/live', { sessionId }));
      source.onopen = () => {
        setLive(true);
        refresh();
      };
      source.addEventListener('moved', refresh);
      source.onerror = () => {
        setLive(false);
        // A refused stream is closed for good by the browser: the access token has run out meanwhile.
        if (source?.readyState !== EventSource.CLOSED) return;
        retry = setTimeout(
          () =>
            void renewAccess()
              .catch(() => undefined)
              .then(open),
          RETRY_MS,
        );
      };
    };
    open();
    return () => {
      stopped = true;
      source?.close();
      clearTimeout(retry);
      clearTimeout(settling);
    };
  }, [queries, sessionId]);
  return live;
}

/** The file is fetched by the browser itself, so the access token must be fresh when it asks. */
export async function downloadHotList(sessionId: string): Promise<void> {
  await renewAccess();
  const link = document.createElement('a');
  link.href = withQuery('/api/v1/hot-list.csv', { sessionId });
  link.download = `hot-list-${sessionId}.csv`;
  link.click();
}
