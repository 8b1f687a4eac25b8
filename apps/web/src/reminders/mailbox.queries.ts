import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../http/call';
import type { Page } from '../http/request';
import type { Mail, MailSummary } from './types';

const messages = (to: string | undefined, cursor?: string) =>
  call<Page<MailSummary>>('GET', '/api/v1/mailbox/messages', { query: { to, cursor } });

/** Mails arrive within a second of what caused them, so the list looks again by itself. */
export function useMailbox(to: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['mailbox', to],
    queryFn: ({ pageParam }) => messages(to, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: 3_000,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

export function useMail(id: string | undefined) {
  return useQuery({
    queryKey: ['mail', id],
    enabled: id !== undefined,
    queryFn: () => call<Mail>('GET', `/api/v1/mailbox/messages/${id}`),
  });
}

/** The mailbox exists only while mails are caught instead of sent. */
export function useMailboxAvailable(): boolean {
  const { isSuccess } = useQuery({
    queryKey: ['mailbox-available'],
    queryFn: () => messages(undefined).then(() => true),
    retry: false,
    staleTime: Infinity,
  });
  return isSuccess;
}
