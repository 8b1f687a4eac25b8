import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ContactLine } from '../contacts/types';
import { request, type Page } from '../http/request';
import type { Webinar } from '../registration/types';
import type { Overview } from '../sequences/types';

const SHOWN = 5;

/** What fits the words, found by the platform; the last finds stay in sight until the next are there. */
export function useFinds(search: string) {
  const enabled = search !== '';
  const webinars = useQuery({
    queryKey: ['webinars', 'search', search],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      request<Page<Webinar>>('GET', '/api/v1/webinars', { query: { search, limit: SHOWN }, signal }),
    select: ({ items }) => items,
  });
  const contacts = useQuery({
    queryKey: ['contacts', 'search', search],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      request<Page<ContactLine>>('GET', '/api/v1/contacts', { query: { search, limit: SHOWN }, signal }),
    select: ({ items }) => items,
  });
  // There are few of them, and they come as one list.
  const sequences = useQuery({
    queryKey: ['personal-sequences'],
    enabled,
    queryFn: () => request<Page<Overview>>('GET', '/api/v1/personal-sequences'),
    select: ({ items }) => items,
  });
  return { webinars, contacts, sequences };
}
