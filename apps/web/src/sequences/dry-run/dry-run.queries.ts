import { useMutation } from '@tanstack/react-query';
import { request } from '../../http/request';
import type { DryRunPerson, DryRunWanted } from '../types';

/** Asked for by hand: what would happen changes with the clock. */
export function useDryRun(id: string) {
  return useMutation({
    mutationFn: (body: DryRunWanted) =>
      request<{ people: DryRunPerson[] }>('POST', `/api/v1/personal-sequences/${id}/dry-run`, { body }),
  });
}
