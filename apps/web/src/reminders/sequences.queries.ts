import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request, type Page } from '../http/request';
import type { LetterPreview, PreviewRequest, Sequence, Step, TestLetter } from './types';

export function useSequences() {
  return useQuery({
    queryKey: ['sequences'],
    queryFn: () => request<Page<Sequence>>('GET', '/api/v1/sequences'),
  });
}

export function useSequence(id: string) {
  return useQuery({
    queryKey: ['sequences', id],
    queryFn: () => request<Sequence>('GET', `/api/v1/sequences/${id}`),
  });
}

export function useSaveSequence(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ name, steps }: Pick<Sequence, 'name' | 'steps'>) =>
      request<Sequence>('PUT', `/api/v1/sequences/${id}`, { body: { name, steps } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sequences'] }),
  });
}

/** Among the steps as they are now: somebody may have changed another one meanwhile. */
export function usePutBackStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (step: Step) => {
      const path = `/api/v1/sequences/${id}`;
      const { name, steps } = await request<Sequence>('GET', path);
      const others = steps.filter(({ key }) => key !== step.key);
      return request<Sequence>('PUT', path, { body: { name, steps: [...others, step] } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sequences'] }),
  });
}

/** The letter as the platform would send it, with the words that are not saved yet. */
export function useLetterPreview(sequenceId: string, letter: PreviewRequest) {
  return useQuery({
    queryKey: ['letter-preview', sequenceId, letter],
    placeholderData: keepPreviousData,
    queryFn: () =>
      request<LetterPreview>('POST', `/api/v1/sequences/${sequenceId}/preview`, { body: letter }),
  });
}

/** Sends it to whoever is signed in. */
export function useTestLetter(sequenceId: string) {
  return useMutation({
    mutationFn: (letter: PreviewRequest) =>
      request<TestLetter>('POST', `/api/v1/sequences/${sequenceId}/test`, { body: letter }),
  });
}
