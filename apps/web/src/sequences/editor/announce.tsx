import { VisuallyHidden } from '@mantine/core';
import { createContext, useContext, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(words: string) => void>(() => undefined);

/** Says to those who do not see it where a step has gone. */
export const useAnnounce = (): ((words: string) => void) => useContext(AnnounceContext);

export function Announcer({ children }: { children: ReactNode }) {
  const [words, setWords] = useState('');
  return (
    <AnnounceContext value={setWords}>
      {children}
      <VisuallyHidden role="status">{words}</VisuallyHidden>
    </AnnounceContext>
  );
}
