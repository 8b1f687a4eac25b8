/** What lies over the page, and takes the focus along when it goes. */
const OVER_THE_PAGE = '[role="dialog"], [role="menu"], [role="alert"]';
/** A dialog out of a menu out of a row: no way is longer. */
const REMEMBERED = 10;

/**
 * A dialog that is gone leaves the focus to nothing, and whoever works with the keyboard would begin at the top of the page
 * again: what it would go back to was an entry of a menu, or nobody asked. Then it goes to the last place that is still there.
 */
export function keepFocus(): void {
  const trail: { element: HTMLElement; over: boolean }[] = [];
  document.addEventListener('focusin', ({ target: element }) => {
    if (!(element instanceof HTMLElement)) return;
    // Asked now, because an element that is gone is in nothing.
    trail.push({ element, over: element.closest(OVER_THE_PAGE) !== null });
    if (trail.length > REMEMBERED) trail.shift();
  });
  const giveBack = () => {
    const last = trail.at(-1);
    if (!last?.over || last.element.isConnected || document.activeElement !== document.body) return;
    while (trail.length > 0 && !canHaveFocus(trail.at(-1)!.element)) trail.pop();
    trail.at(-1)?.element.focus({ preventScroll: true });
  };
  new MutationObserver(giveBack).observe(document.body, { childList: true, subtree: true });
}

const canHaveFocus = (element: HTMLElement): boolean =>
  element.isConnected && element.getClientRects().length > 0 && !element.matches(':disabled');
