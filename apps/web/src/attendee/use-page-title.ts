import { useEffect } from 'react';

/** The server names a page by the language the browser asks for; the visitor may have chosen another here. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
