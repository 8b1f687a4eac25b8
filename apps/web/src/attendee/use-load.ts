import { useCallback, useEffect, useState } from 'react';
import { asProblem, type Problem } from '../http/problem';

interface Load<Value> {
  value?: Value;
  problem?: Problem;
  reload: () => void;
  set: (value: Value) => void;
}

/** One thing a page needs: from the page's own data, or asked for; `load` must be stable. */
export function useLoad<Value>(initial: Value | undefined, load: () => Promise<Value>): Load<Value> {
  const [value, set] = useState(initial);
  const [problem, setProblem] = useState<Problem>();
  const reload = useCallback(() => {
    setProblem(undefined);
    load().then(set, (error: unknown) => setProblem(asProblem(error)));
  }, [load]);
  useEffect(() => {
    if (initial === undefined) reload();
  }, [initial, reload]);
  return { value, problem, reload, set };
}
