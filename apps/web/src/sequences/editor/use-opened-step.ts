import { useCallback, useRef, useState } from 'react';

interface Opened {
  key: string;
  field?: string;
}

/** After the panel's own end, which would put the focus nowhere. */
const AFTER_CLOSING_MS = 20;

/** Which step is being written. Closing it goes back to what opened it, or to its card: a new step was opened by an entry of a menu that is gone. */
export function useOpenedStep() {
  const [opened, setOpened] = useState<Opened>();
  const from = useRef<Element | null>(null);
  const open = useCallback((key: string, field?: string) => {
    const { activeElement } = document;
    from.current = activeElement?.closest('[role="menu"]') ? null : activeElement;
    setOpened({ key, field });
  }, []);
  const close = () => {
    setOpened(undefined);
    setTimeout(() => {
      const card = document.querySelector<HTMLElement>(`[data-step="${opened?.key}"] button[data-opener]`);
      const back = from.current?.isConnected && from.current instanceof HTMLElement ? from.current : card;
      back?.focus({ preventScroll: true });
    }, AFTER_CLOSING_MS);
  };
  return { opened, open, close };
}
