import type { createSpotlight } from '@mantine/spotlight';

type Store = ReturnType<typeof createSpotlight>[0];

/**
 * Lets Enter open the first entry. The library does so when a letter is typed, which is before the answer of a server
 * comes; it offers no way to say so later, and marks the entry in the page itself.
 */
export function selectFirst(store: Store): void {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}
