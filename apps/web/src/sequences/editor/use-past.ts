import { useCallback, useReducer } from 'react';

interface Past<State> {
  past: State[];
  present: State;
  future: State[];
  /** What the last change was about: typing on in one field is one change to take back. */
  about?: string;
}

type Act<State> = { to: State; about?: string } | { afresh: State } | 'undo' | 'redo';

const MOST_KEPT = 100;

function reduce<State>({ past, present, future, about }: Past<State>, act: Act<State>): Past<State> {
  if (act === 'undo') {
    const before = past.at(-1);
    if (before === undefined) return { past, present, future, about };
    return { past: past.slice(0, -1), present: before, future: [present, ...future] };
  }
  if (act === 'redo') {
    const [next, ...later] = future;
    if (next === undefined) return { past, present, future, about };
    return { past: [...past, present], present: next, future: later };
  }
  if ('afresh' in act) return { past: [], present: act.afresh, future: [] };
  if (act.to === present) return { past, present, future, about };
  const goesOn = act.about !== undefined && act.about === about;
  return {
    past: goesOn ? past : [...past, present].slice(-MOST_KEPT),
    present: act.to,
    future: [],
    about: act.about,
  };
}

/** A state that remembers what it was, for undo and redo. */
export function usePast<State>(initial: State) {
  const [{ past, present, future }, act] = useReducer(reduce<State>, {
    past: [],
    present: initial,
    future: [],
  });
  return {
    present,
    change: useCallback((to: State, about?: string) => act({ to, about }), []),
    /** Another one has taken its place; there is no way back into the old. */
    begin: useCallback((afresh: State) => act({ afresh }), []),
    undo: useCallback(() => act('undo'), []),
    redo: useCallback(() => act('redo'), []),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  };
}
