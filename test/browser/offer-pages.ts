import type { Installation } from '../e2e/installation.js';
import type { PlayedFunnel } from './played-funnel.js';
import { heading, type Sight, text } from './sight.js';

/** What is sold, to whom, and what became of it. */
export function offerSights({ webinarId }: PlayedFunnel, owner: Installation['owner']): Sight[] {
  return [
    {
      name: 'offer-sections',
      path: () => `/webinars/${webinarId}/offer`,
      act: async (page) => {
        await page.getByRole('button', { name: /^Edit: The course/ }).click();
        for (const section of ['Who it is for', 'Until when', 'Discounts', 'Gifts', 'Preview'])
          await page.getByRole('button', { name: new RegExp(`^${section}`) }).click();
        for (const add of ['Add a band', 'Add a step', 'Add a code', 'Add a gift'])
          await page.getByRole('button', { name: add }).click();
      },
      shown: (page) => page.getByRole('group', { name: 'Preview of the page' }).waitFor(),
    },
    {
      name: 'offer-mistakes',
      path: () => `/webinars/${webinarId}/offer`,
      act: async (page) => {
        await page.getByRole('button', { name: /^Edit: The course/ }).click();
        await page.getByRole('button', { name: /^Gifts/ }).click();
        await page.getByRole('button', { name: 'Add a gift' }).click();
        await page.getByRole('button', { name: 'Save' }).click();
      },
      shown: text('Fill this in.'),
    },
    {
      name: 'products',
      path: async () => {
        const { items } = await owner.get<{ items: unknown[] }>('/api/v1/products');
        const price = { currency: 'EUR' };
        if (items.length === 0) {
          await owner.post('/api/v1/products', {
            ...price,
            name: 'The course',
            rung: 'core',
            amountMinor: 49_000,
          });
          await owner.post('/api/v1/products', {
            ...price,
            name: 'In person',
            rung: 'vip',
            amountMinor: 90_000,
          });
        }
        return '/products';
      },
      shown: text(/^Under three times the core price/),
    },
    {
      name: 'product-edit',
      path: () => '/products',
      act: (page) => page.getByRole('button', { name: 'Edit: The course' }).click(),
      shown: heading('Edit product'),
    },
    {
      name: 'offers-by-letter',
      path: async () => {
        const { items } = await owner.get<{ items: unknown[] }>('/api/v1/offers?withoutWebinar=true');
        if (items.length === 0)
          await owner.post('/api/v1/offers', {
            title: 'In person',
            description: 'Two days, six people.',
            amountMinor: 90_000,
            currency: 'EUR',
            audience: { kind: 'buyers', rung: 'core' },
          });
        return '/offers';
      },
      shown: text(/^Those who bought before: Core/),
    },
    {
      name: 'offer-by-letter-edit',
      path: () => '/offers',
      act: (page) => page.getByRole('button', { name: 'Edit: In person' }).click(),
      shown: text('What they bought'),
    },
    { name: 'orders', path: () => '/orders', shown: (page) => page.getByRole('table').waitFor() },
    {
      name: 'order-refund',
      path: () => '/orders',
      act: (page) => page.getByRole('button', { name: /^Refund: Ada/ }).click(),
      shown: heading(/^Was the money of Ada/),
    },
    { name: 'settings-payments', path: () => '/settings/payments', shown: text('Webhook address') },
    {
      name: 'settings-stripe',
      path: () => '/settings/payments',
      act: async (page) => {
        await page.getByRole('button', { name: 'Set up' }).click();
        await page.getByLabel('Secret key').fill('pk_test_public');
        await page.getByLabel('Signing secret of the webhook').fill('whsec_x');
        await page.getByRole('button', { name: 'Save' }).click();
      },
      shown: text('This does not look right.'),
    },
  ];
}
