import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { request } from '../http/request';
import { m } from '../messages';
import type { Scoring } from '../scoring/types';

const WHILE_COUNTING_MS = 1_000;
/** So often at most it is asked because the list has moved. */
const FRESH_MS = 3_000;

/** While everybody is counted by new rules, ranks of before and of now stand in one list. */
export function CountingHint({ listReadAt }: { listReadAt: number }) {
  const { data, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['scoring', 'rules'],
    queryFn: () => request<Scoring>('GET', '/api/v1/scoring-rules'),
    refetchInterval: ({ state }) => (state.data?.counting ? WHILE_COUNTING_MS : false),
  });
  // Whoever is counted moves the list; while nothing moves, nothing is asked.
  useEffect(() => {
    if (listReadAt - dataUpdatedAt > FRESH_MS) void refetch();
  }, [listReadAt, dataUpdatedAt, refetch]);
  const counting = data?.counting;
  return (
    <div role="status">
      {counting && <Alert color="yellow">{m.hotLeads.counting(counting.done, counting.total)}</Alert>}
    </div>
  );
}
