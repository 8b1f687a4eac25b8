import { useCallback, useEffect, useRef, useState } from 'react';
import { useSaveDraft } from '../sequences.queries';
import type { Draft, Written } from '../types';

export type SavedState = 'saved' | 'unsaved' | 'saving' | 'failed';

/** Long enough not to send every letter, short enough not to be thought of. */
const SETTLE_MS = 600;

/** Keeps a draft saved: a moment after the last change, one save at a time, and the rest when the page is left. */
export function useAutosave(id: string, written: Written, enabled: boolean) {
  const save = useSaveDraft(id);
  const { mutateAsync } = save;
  const latest = useRef(written);
  const stored = useRef(written);
  const running = useRef<Promise<Draft> | undefined>(undefined);
  const [state, setState] = useState<SavedState>('saved');

  const saveNow = useCallback(async (): Promise<void> => {
    await running.current?.catch(() => undefined);
    while (enabled && stored.current !== latest.current) {
      const sent = latest.current;
      setState('saving');
      running.current = mutateAsync(sent);
      try {
        await running.current;
        stored.current = sent;
      } catch (error) {
        // What was typed meanwhile is tried by the next change.
        setState('failed');
        throw error;
      }
    }
    setState('saved');
  }, [enabled, mutateAsync]);

  useEffect(() => {
    latest.current = written;
    if (!enabled || stored.current === written) return;
    setState('unsaved');
    const timer = setTimeout(() => void saveNow().catch(() => undefined), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [written, enabled, saveNow]);

  // A page of the studio is left without a question, so what is not saved yet is saved then.
  useEffect(() => () => void saveNow().catch(() => undefined), [saveNow]);

  useEffect(() => {
    if (state === 'saved') return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [state]);

  /** What the platform has told is what is saved. */
  const accept = useCallback((known: Written) => {
    stored.current = known;
    latest.current = known;
  }, []);

  return { state, saveNow, accept, error: state === 'failed' ? save.error : null };
}
