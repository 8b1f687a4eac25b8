import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request, type Page } from '../http/request';
import type { HotListView, NewHotListView } from './types';

const PATH = '/api/v1/hot-list-views';
const KEY = ['hot-list-views'];

export function useHotListViews() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => request<Page<HotListView>>('GET', PATH),
    select: ({ items }) => items,
  });
}

/** Makes a view, or changes the one with the id. */
export function useSaveHotListView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: NewHotListView & { id?: string }) =>
      request<HotListView>(id ? 'PUT' : 'POST', id ? `${PATH}/${id}` : PATH, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useRemoveHotListView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request('DELETE', `${PATH}/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
