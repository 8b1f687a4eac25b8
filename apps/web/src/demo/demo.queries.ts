import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMay } from '../accounts/session.queries';
import { request } from '../http/request';
import type { Demo, PlayDemo } from './types';

const PATH = '/api/v1/demo';
const WHILE_PLAYING_MS = 600;
const WHILE_SERVED_MS = 5_000;

/** How the demo stands. Installations of separate services have none, and answer 404. */
export function useDemo() {
  const owner = useMay('govern');
  return useQuery({
    queryKey: ['demo'],
    enabled: owner,
    queryFn: () => request<Demo>('GET', PATH),
    refetchInterval: ({ state: { data } }) =>
      data?.phase === 'playing' ? WHILE_PLAYING_MS : data?.phase === 'played' ? WHILE_SERVED_MS : false,
  });
}

export function usePlayDemo() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PlayDemo) => request<Demo>('POST', PATH, { body }),
    onSuccess: (demo) => queries.setQueryData(['demo'], demo),
  });
}

export function useStopDemo() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<Demo>('DELETE', PATH),
    onSuccess: (demo) => queries.setQueryData(['demo'], demo),
  });
}

/** Leads into the studio of the demo and signs in there; each visit is a link of its own. */
export const visitTo = (place: 'studio' | 'hot-list' | 'console'): string => `${PATH}/visit?place=${place}`;
