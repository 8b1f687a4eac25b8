import { useEffect } from 'react';
import { m } from '../messages';

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${m.product}`;
  }, [title]);
}
