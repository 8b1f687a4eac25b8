import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { withQuery } from '../http/call';
import { renewAccess } from '../http/request';

const RETRY_MS = 3_000;
const SETTLE_MS = 700;

export interface HotListMoves {
  /** The stream is open. */
  live: boolean;
  /** The ranking has moved since the rows on the page were read. */
  moved: boolean;
  /** Reads the rows on the page again. */
  show: () => void;
}

/**
 * Follows the ranking. Rows are read again by themselves while nobody is further down in the list; there they would
 * move under the reader's eyes, so it is only said that they did.
 */
export function useHotListMoves(sessionId: string, held: boolean): HotListMoves {
  const queries = useQueryClient();
  const [moved, setMoved] = useState(false);
  const [live, setLive] = useState(false);
  const holding = useRef(held);

  const show = useCallback(() => {
    setMoved(false);
    void queries.invalidateQueries({ queryKey: ['hot-list', sessionId] });
  }, [queries, sessionId]);

  useEffect(() => {
    holding.current = held;
    if (!held && moved) show();
  }, [held, moved, show]);

  useEffect(() => {
    const onMove = () => (holding.current ? setMoved(true) : show());
    return follow(sessionId, onMove, setLive);
  }, [sessionId, show]);
  return { live, moved, show };
}

/** Calls `onMove` at most once in a while, opens a stream that was lost again, and ends when called back. */
function follow(sessionId: string, onMove: () => void, setLive: (live: boolean) => void): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const settle = () => {
    settling ??= setTimeout(() => {
      settling = undefined;
      onMove();
    }, SETTLE_MS);
  };
  const open = () => {
    if (stopped) return;
    source = new EventSource(withQuery('/api/v1/hot-list/live', { sessionId }));
    source.onopen = () => {
      setLive(true);
      settle();
    };
    source.addEventListener('moved', settle);
    source.onerror = () => {
      setLive(false);
      // A refused stream is closed for good by the browser: the access token has run out meanwhile.
      if (source?.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(
        () =>
          void renewAccess()
            .catch(() => undefined)
            .then(open),
        RETRY_MS,
      );
    };
  };
  open();
  return () => {
    stopped = true;
    source?.close();
    clearTimeout(retry);
    clearTimeout(settling);
  };
}
