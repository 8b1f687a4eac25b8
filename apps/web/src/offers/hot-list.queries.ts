import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { withQuery } from '../http/call';
import { downloadFile } from '../http/download';
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
const BLOCK = 100;

function blockQuery(sessionId: string, filter: HotListFilter, block: number) {
  return {
    ...whileArriving,
    queryKey: ['hot-list', sessionId, filter, block],
    queryFn: () =>
      request<HotListPage>('GET', '/api/v1/hot-list', {
        query: { sessionId, ...queryOf(filter), limit: BLOCK, offset: block * BLOCK },
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
  const from = Math.floor(first / BLOCK);
  const count = Math.max(0, Math.floor(last / BLOCK) - from + 1);
  const blocks = useQueries({
    queries: Array.from({ length: count }, (_, index) => blockQuery(sessionId, filter, from + index)),
  });
  return (index) => blocks[Math.floor(index / BLOCK) - from]?.data?.items[index % BLOCK];
}

export const downloadHotList = (sessionId: string, filter: HotListFilter): Promise<void> =>
  downloadFile(
    withQuery('/api/v1/hot-list.csv', { sessionId, language, ...queryOf(filter) }),
    `hot-list-${sessionId}.csv`,
  );
