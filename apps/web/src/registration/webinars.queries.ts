import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { request, type Page } from '../http/request';
import type { PublicWebinar, Webinar, WebinarChange, WebinarDetails } from './types';

/** The webinars of the workspace, or those with these words in their title or their presenter's name. */
export function useWebinars(search = '') {
  return useInfiniteQuery({
    queryKey: ['webinars', 'list', search],
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      request<Page<Webinar>>('GET', '/api/v1/webinars', { query: { search, cursor: pageParam, limit: 100 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

export function useWebinar(id: string | undefined) {
  return useQuery({
    queryKey: ['webinars', id],
    enabled: id !== undefined,
    queryFn: () => request<Webinar>('GET', `/api/v1/webinars/${id}`),
  });
}

export function useCreateWebinar() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: WebinarDetails) => request<Webinar>('POST', '/api/v1/webinars', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['webinars'] }),
  });
}

export function useEditWebinar(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: WebinarChange) => request<Webinar>('PATCH', `/api/v1/webinars/${id}`, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['webinars'] }),
  });
}

/** The webinar as visitors get it. */
export function usePublicWebinar(slug: string) {
  return useQuery({
    queryKey: ['public-webinar', slug],
    queryFn: () => request<PublicWebinar>('GET', `/api/v1/public/webinars/${slug}`),
  });
}
