import { useSyncExternalStore } from 'react';

/** Where the panels do not fit beside the video; the style sheet draws the line at the same place. */
const narrow = window.matchMedia('(max-width: 900px)');

function subscribe(change: () => void): () => void {
  narrow.addEventListener('change', change);
  return () => narrow.removeEventListener('change', change);
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
