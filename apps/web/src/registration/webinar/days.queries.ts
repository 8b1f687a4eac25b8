import { useQuery } from '@tanstack/react-query';
import type { components } from '../../api/registration';
import { request } from '../../http/request';

export type WebinarDays = components['schemas']['WebinarDaysResponse'];
export type WebinarDay = WebinarDays['days'][number];

export function useWebinarDays(webinarId: string) {
  return useQuery({
    queryKey: ['webinars', webinarId, 'days'],
    queryFn: () => request<WebinarDays>('GET', `/api/v1/webinars/${webinarId}/days`),
    refetchInterval: 30_000,
  });
}
