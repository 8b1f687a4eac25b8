import type { Installation } from '../e2e/installation.js';
import { heading, type Sight, text } from './sight.js';

/** One channel is set up, and the others are not. */
export function settingsSights(owner: Installation['owner']): Sight[] {
  return [
    {
      name: 'settings-channels',
      path: async () => {
        const account = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'f00d'.repeat(8) };
        await owner.put('/api/v1/channels/sms', { ...account, from: '+4930901820' });
        return '/settings';
      },
      shown: text('Set it at the number or the messaging service'),
    },
    {
      name: 'settings-channel',
      path: () => '/settings',
      act: (page) => page.getByRole('button', { name: 'Change: Text messages' }).click(),
      shown: (page) => page.getByRole('dialog').getByLabel('Account SID').waitFor(),
    },
    { name: 'settings-webinars', path: () => '/settings/webinars', shown: text('Attended: at least') },
    {
      name: 'settings-mail',
      path: async () => {
        await owner.post('/api/v1/sending-domains', { fromAddress: 'hello@acme.example', fromName: 'Acme' });
        return '/settings/mail';
      },
      shown: text('Signature (DKIM)'),
    },
    { name: 'settings-crm-empty', path: () => '/settings/crm', shown: heading('No CRM and no chat yet') },
    {
      name: 'settings-crm-new',
      path: () => '/settings/crm',
      act: (page) => page.getByRole('button', { name: 'Add a connection' }).click(),
      shown: (page) => page.getByRole('dialog').getByLabel('Access token').waitFor(),
    },
    {
      name: 'settings-crm',
      path: async () => {
        const bitrix = { kind: 'bitrix24', url: 'https://acme.bitrix24.example/rest/1/f00d/' };
        await owner.post('/api/v1/sales-connections', {
          ...bitrix,
          name: 'Our CRM',
          automatic: ['sales-ready'],
        });
        const quiet = { from: 22, until: 8, timeZone: 'Europe/Berlin' };
        const slack = { kind: 'slack', url: 'https://hooks.slack.example/T/B/f00d' };
        await owner.post('/api/v1/sales-connections', { ...slack, name: 'Sales', quiet });
        return '/settings/crm';
      },
      shown: text('Our CRM'),
    },
    {
      name: 'settings-domain',
      path: () => '/settings/mail',
      act: async (page) => {
        await page.getByRole('button', { name: /^Name and pace/ }).click();
        await page.getByLabel('Warm-up').check();
        await page.getByLabel('Send window').check();
      },
      shown: (page) => page.getByLabel('Letters on the first day').waitFor(),
    },
  ];
}
