import { useEffect } from 'react';
import type { Editor } from './use-editor';

/** Ctrl+Z and its likes, anywhere on the page; in a field the field's own history is meant. */
export function useUndoKeys({ past: { undo, redo }, mayEdit }: Editor): void {
  useEffect(() => {
    if (!mayEdit) return;
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element &&
        event.target.closest('input, textarea, [contenteditable="true"]') !== null;
      const key = event.key.toLowerCase();
      if (typing || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  }, [undo, redo, mayEdit]);
}
