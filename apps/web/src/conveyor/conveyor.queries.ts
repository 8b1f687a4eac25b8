import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request, type Page } from '../http/request';
import type { Conveyor, PersonInStage, Stage, StageOfPerson } from './types';

const PATH = '/api/v1/conveyor';
/** People act while somebody looks; the numbers should not stand still. */
const REFRESH_MS = 4_000;

export function useConveyor() {
  return useQuery({
    queryKey: ['conveyor', 'board'],
    queryFn: () => request<Conveyor>('GET', PATH),
    refetchInterval: REFRESH_MS,
  });
}

/** Whose names do not move while people do. */
export function useConveyorStages() {
  return useQuery({ queryKey: ['conveyor', 'board'], queryFn: () => request<Conveyor>('GET', PATH) });
}

export function useSaveConveyor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (stages: Stage[]) => request<Conveyor>('PUT', PATH, { body: { stages } }),
    onSuccess: (saved) => {
      queries.setQueryData(['conveyor', 'board'], saved);
      return queries.invalidateQueries({ queryKey: ['conveyor'] });
    },
  });
}

export function usePeopleInStage(stageId: string, stuck: boolean) {
  return useInfiniteQuery({
    queryKey: ['conveyor', 'people', stageId, stuck],
    queryFn: ({ pageParam }) =>
      request<Page<PersonInStage>>('GET', `${PATH}/stages/${stageId}/people`, {
        query: { stuck: stuck ? 'true' : undefined, cursor: pageParam, limit: 50 },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    refetchInterval: REFRESH_MS,
  });
}

export function usePlace(contactId: string) {
  return useQuery({
    queryKey: ['conveyor', 'place', contactId],
    queryFn: () => request<{ stages: StageOfPerson[] }>('GET', `${PATH}/contacts/${contactId}`),
    select: ({ stages }) => stages,
  });
}

interface ByHand {
  contactId: string;
  stageId: string;
}

/** A human received what a stage asks for; and the way back. */
export function useRecordGet() {
  const queries = useQueryClient();
  const onSettled = () =>
    Promise.all(['conveyor', 'leads'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const path = ({ contactId, stageId }: ByHand) => `${PATH}/contacts/${contactId}/stages/${stageId}`;
  const record = useMutation({
    mutationFn: (given: ByHand) => request('PUT', path(given), { body: {} }),
    onSettled,
  });
  const undo = useMutation({ mutationFn: (given: ByHand) => request('DELETE', path(given)), onSettled });
  return { record, undo };
}
