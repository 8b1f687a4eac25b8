import { keepPreviousData, type QueryClient, useQueries, useQuery } from '@tanstack/react-query';
import { withQuery } from '../http/call';
import { downloadFile, downloadPosted } from '../http/download';
import { whileArriving } from '../http/query-client';
import { request, type Page } from '../http/request';
import { language } from '../language/language';
import type { HotListFilter, HotPerson } from './types';

/** In an address everything is text. */
export const queryOf = ({ fewTouches, hasPhone, ...filter }: HotListFilter) => ({
  ...filter,
  fewTouches: fewTouches ? 'true' : undefined,
  hasPhone: hasPhone ? 'true' : undefined,
});

type HotListPage = Page<HotPerson> & { total: number };

/** Rows are read in blocks of so many, wherever in the list the reader is. */
export const HOT_LIST_BLOCK = 100;

function blockQuery(sessionId: string, filter: HotListFilter, block: number) {
  return {
    ...whileArriving,
    queryKey: ['hot-list', sessionId, filter, block],
    queryFn: () =>
      request<HotListPage>('GET', '/api/v1/hot-list', {
        query: { sessionId, ...queryOf(filter), limit: HOT_LIST_BLOCK, offset: block * HOT_LIST_BLOCK },
      }),
  };
}

/** How many there are and the hottest of them; the rows before stay on the page while a filter changes. */
export function useHotList(sessionId: string, filter: HotListFilter) {
  return useQuery({ ...blockQuery(sessionId, filter, 0), placeholderData: keepPreviousData });
}

/** Reads the blocks in which rows `first` to `last` lie; a row that is not there yet is undefined. */
export function useHotListRows(
  sessionId: string,
  filter: HotListFilter,
  { first, last }: { first: number; last: number },
): (index: number) => HotPerson | undefined {
  const from = Math.floor(first / HOT_LIST_BLOCK);
  const count = Math.max(0, Math.floor(last / HOT_LIST_BLOCK) - from + 1);
  const blocks = useQueries({
    queries: Array.from({ length: count }, (_, index) => blockQuery(sessionId, filter, from + index)),
  });
  return (index) => blocks[Math.floor(index / HOT_LIST_BLOCK) - from]?.data?.items[index % HOT_LIST_BLOCK];
}

export const downloadHotList = (sessionId: string, filter: HotListFilter): Promise<void> =>
  downloadFile(
    withQuery('/api/v1/hot-list.csv', { sessionId, language, ...queryOf(filter) }),
    `hot-list-${sessionId}.csv`,
  );

/** The people of some rows, read where they are not in the page, or not as they stand by now. */
export async function readHotListRows(
  queries: QueryClient,
  sessionId: string,
  filter: HotListFilter,
  { first, last }: { first: number; last: number },
): Promise<HotPerson[]> {
  const from = Math.floor(first / HOT_LIST_BLOCK);
  const count = Math.floor(last / HOT_LIST_BLOCK) - from + 1;
  const pages = await Promise.all(
    Array.from({ length: count }, (_, nth) => queries.fetchQuery(blockQuery(sessionId, filter, from + nth))),
  );
  const start = from * HOT_LIST_BLOCK;
  return pages.flatMap(({ items }) => items).slice(first - start, last - start + 1);
}

/** In which row of what was read somebody stands; undefined for whoever is not there. */
export function placeInHotList(
  queries: QueryClient,
  sessionId: string,
  filter: HotListFilter,
  registrationId: string,
): number | undefined {
  for (const [key, page] of queries.getQueriesData<HotListPage>({
    queryKey: ['hot-list', sessionId, filter],
  })) {
    const place = page?.items.findIndex((person) => person.registrationId === registrationId) ?? -1;
    if (place >= 0) return Number(key.at(-1)) * HOT_LIST_BLOCK + place;
  }
  return undefined;
}

export const downloadChosen = (sessionId: string, registrationIds: readonly string[]): Promise<void> =>
  downloadPosted(
    '/api/v1/hot-list.csv',
    { sessionId, language, registrationIds },
    `hot-list-${sessionId}.csv`,
  );
