import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../http/request';
import type { EnrolledPage } from '../types';

type State = 'ready' | 'running' | 'stopped' | 'done';

interface SoFar {
  state: State;
  seen: number;
  enrolled: number;
  error: unknown;
  cursor?: string;
}

const NOTHING: SoFar = { state: 'ready', seen: 0, enrolled: 0, error: null };

/** Asks for page after page. Whoever closes the window stops it; who has begun by then walks, and the rest may follow. */
export function useEnrolSegment(sequenceId: string) {
  const queries = useQueryClient();
  const [soFar, setSoFar] = useState<SoFar>(NOTHING);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  const start = async (segmentId: string) => {
    stopped.current = false;
    let now: SoFar = { ...soFar, state: 'running', error: null };
    setSoFar(now);
    try {
      do {
        const page: EnrolledPage = await request('POST', '/api/v1/enrolments/of-segment', {
          body: { sequenceId, segmentId, cursor: now.cursor },
        });
        const cursor = page.nextCursor ?? undefined;
        now = { ...now, cursor, seen: now.seen + page.seen, enrolled: now.enrolled + page.enrolled };
        setSoFar(now);
      } while (now.cursor !== undefined && !stopped.current);
      setSoFar({ ...now, state: now.cursor === undefined ? 'done' : 'stopped' });
    } catch (error) {
      setSoFar({ ...now, state: now.seen === 0 ? 'ready' : 'stopped', error });
    }
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['enrolments'] }),
      queries.invalidateQueries({ queryKey: ['personal-sequences'] }),
    ]);
  };
  const stop = () => {
    stopped.current = true;
  };
  return { ...soFar, start, stop };
}
