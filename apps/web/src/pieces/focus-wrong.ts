/** Moves to the first field that was refused, once the errors have been drawn, and what was folded is open. */
export function focusWrong(within: HTMLElement | null, unfoldedMs = 0): void {
  setTimeout(() => within?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), unfoldedMs);
}
