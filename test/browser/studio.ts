import type { Page } from 'playwright-core';
import { eventually } from '@funnelcast/demo';
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

/** Opens a list, and takes what stands in it. */
export async function pick(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('combobox', { name: label, exact: true })
    .or(page.getByRole('textbox', { name: label, exact: true }))
    .click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** A sequence of this name, empty or from a template, open in the editor. */
export async function beginSequence(page: Page, name: string, from = 'An empty sequence'): Promise<void> {
  await page.goto('/sequences?new');
  await page.getByLabel('Name').fill(name);
  await page.getByRole('radio', { name: from }).check({ force: true });
  await page.getByRole('button', { name: 'Create sequence' }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Its first version, once what was typed is saved. */
export async function publishSequence(page: Page): Promise<void> {
  const publish = page.getByRole('button', { name: /^Publish/ });
  await eventually(async () => expect(await publish.isEnabled()).toBe(true));
  await publish.click();
  await page.getByText('Version 1 is live').waitFor();
}
