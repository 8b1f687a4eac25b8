import type { Page } from 'playwright-core';
import type { Installation } from '../e2e/installation.js';
import type { Visitor } from './visitor.js';

/** Signs in through the page, as the owner. Whoever comes is first found to be nobody. */
export async function signIn(visitor: Visitor, { platform }: Installation): Promise<void> {
  const { page } = visitor;
  visitor.allow(/^401 \w+ \S+\/api\/v1\/(me|access-tokens)$/);
  await page.goto('/');
  await page.getByLabel('E-mail').fill(platform.secrets.ownerEmail);
  await page.getByLabel('Password', { exact: true }).fill(platform.secrets.ownerPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
}

/** Types what to look for into a searchable list, and takes what it finds. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .fill(option);
  await page.getByRole('option', { name: option }).click();
}
