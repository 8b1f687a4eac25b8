import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request, type Page } from '../http/request';
import type {
  Activity,
  Contact,
  ContactFilter,
  ContactLine,
  ContactRegistration,
  Task,
  Touch,
  Visit,
} from './types';

type ContactPage = Page<ContactLine> & { total: number | null };

const PAGE = 50;
/** As much of one person's history as a page of it shows; hardly anybody has more. */
const HISTORY = 200;

/** Page by page, newest first; what was found before stays in sight while a filter changes. */
export function useContacts(filter: ContactFilter) {
  return useInfiniteQuery({
    queryKey: ['contacts', filter],
    queryFn: ({ pageParam, signal }) =>
      request<ContactPage>('GET', '/api/v1/contacts', {
        query: { ...filter, cursor: pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    select: ({ pages }) => ({
      contacts: pages.flatMap(({ items }) => items),
      total: pages[0]?.total ?? 0,
    }),
  });
}

export function useContact(id: string) {
  return useQuery({
    queryKey: ['contacts', 'one', id],
    queryFn: () => request<Contact>('GET', `/api/v1/contacts/${id}`),
  });
}

/** Each service tells its own part of a history; one that does not answer leaves the others be. */
export function useHistory(contactId: string) {
  const registrations = useQuery({
    queryKey: ['contacts', 'registrations', contactId],
    queryFn: () =>
      request<Page<ContactRegistration>>('GET', `/api/v1/contacts/${contactId}/registrations`, {
        query: { limit: HISTORY },
      }),
    select: ({ items }) => items,
  });
  const touches = useQuery({
    queryKey: ['contacts', 'touches', contactId],
    queryFn: () => request<Page<Touch>>('GET', '/api/v1/touches', { query: { contactId, limit: HISTORY } }),
    select: ({ items }) => items,
  });
  const tasks = useQuery({
    queryKey: ['contacts', 'tasks', contactId],
    queryFn: () => request<Page<Task>>('GET', '/api/v1/tasks', { query: { contactId, limit: HISTORY } }),
    select: ({ items }) => items,
  });
  const visits = useQuery({
    queryKey: ['contacts', 'visits', contactId],
    queryFn: () => request<{ items: Visit[] }>('GET', '/api/v1/contact-visits', { query: { contactId } }),
    select: ({ items }) => items,
  });
  const activity = useQuery({
    queryKey: ['contacts', 'activity', contactId],
    queryFn: () => request<Activity>('GET', '/api/v1/contact-activity', { query: { contactId } }),
  });
  return { registrations, touches, tasks, visits, activity };
}
