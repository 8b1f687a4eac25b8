import { useState } from 'react';

const keyOf = (name: string): string => `funnelcast.draft.${window.location.pathname}.${name}`;

/** For a browser that forbids storage: as long as the page is open. */
const kept = new Map<string, string>();

function stored(name: string): string {
  try {
    return sessionStorage.getItem(keyOf(name)) ?? '';
  } catch {
    return kept.get(name) ?? '';
  }
}

/** What somebody has typed and not sent: it outlives another tab of the room, a lost connection and a reload. */
export function useDraft(name: string): [string, (words: string) => void] {
  const [words, setWords] = useState(() => stored(name));
  const keep = (next: string) => {
    setWords(next);
    try {
      sessionStorage.setItem(keyOf(name), next);
    } catch {
      kept.set(name, next);
    }
  };
  return [words, keep];
}
