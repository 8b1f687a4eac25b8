import { useEffect, useRef } from 'react';

/** A letter, or another sign as it is typed, and what it does; false where that was nothing, and the key is the browser's. */
export type LetterKeys = Partial<Record<string, (event: KeyboardEvent) => unknown>>;

/**
 * Single keys as shortcuts. On a keyboard without Latin letters the place of the key counts. What is typed into a field or
 * pressed in a dialog or a menu is left alone, what something else has answered, and everything that is held together with
 * Ctrl, Alt or the like.
 */
export function useLetterKeys(keys: LetterKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.defaultPrevented || isTaken(event)) return;
      const act = latest.current[letterOf(event)];
      if (act && act(event) !== false) event.preventDefault();
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  }, []);
}

function letterOf({ key, code }: KeyboardEvent): string {
  const foreign = key.length === 1 && /\p{L}/u.test(key) && !/[a-z]/i.test(key);
  return (foreign ? code.replace(/^Key/, '') : key).toUpperCase();
}

const TYPED_INTO = 'textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]';
/** A box that was ticked with the mouse keeps the focus, and takes nothing but the space bar. */
const FIELDS = 'input:not([type="checkbox"])';
/** What the space bar presses by itself. */
const PRESSED = 'input, button, summary, label, [role="button"], [role="listbox"], [role="tab"]';

function isTaken({ target, key }: KeyboardEvent): boolean {
  const taken = `${TYPED_INTO}, ${key === ' ' ? PRESSED : FIELDS}`;
  return target instanceof Element && target.closest(taken) !== null;
}
