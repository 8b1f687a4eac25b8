import { useQueries } from '@tanstack/react-query';
import { request } from '../../http/request';
import type { Draft } from '../types';
import { stepTitle } from '../words';
import { useEnrolments } from './enrolments.queries';

/** What the steps of the sequences that a contact walks, or has walked, are called today. */
export function useWalkedSteps(contactId: string): Map<string, string> {
  const { data = [] } = useEnrolments({ contactId });
  return useWalkedStepTitles([...new Set(data.map(({ sequenceId }) => sequenceId))]);
}

/** What the steps of these sequences are called today, by their keys. */
export function useWalkedStepTitles(sequenceIds: readonly string[]): Map<string, string> {
  return useQueries({
    queries: sequenceIds.map((id) => ({
      queryKey: ['personal-sequences', id, 'draft'],
      queryFn: () => request<Draft>('GET', `/api/v1/personal-sequences/${id}/draft`),
    })),
    combine: (drafts) =>
      new Map(
        drafts.flatMap(({ data: draft }) =>
          (draft?.definition.steps ?? []).map((step) => [step.key, stepTitle(step)] as const),
        ),
      ),
  });
}
