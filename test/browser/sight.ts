import type { Page } from 'playwright-core';

/** One page of the platform as somebody meets it. */
export interface Sight {
  /** Also the name of its picture. */
  name: string;
  path: () => string | Promise<string>;
  /** What tells that the page is complete; the level-1 heading when left out. */
  shown?: (page: Page) => Promise<unknown>;
  /** What a person does first, such as opening a dialog. */
  act?: (page: Page) => Promise<unknown>;
}

export const heading =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('heading', { name }).first().waitFor();
export const text =
  (words: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByText(words).first().waitFor();
