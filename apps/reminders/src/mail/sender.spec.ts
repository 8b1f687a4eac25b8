import { HealthChecks } from '@funnelcast/service-kit';
import { MailProviderMissing } from '../reminders.config.js';
import { MailProvider } from './mail-provider.js';
import { readSender } from './sender.js';

describe(readSender, () => {
  it.each([
    ['hello@example.org', { name: '', address: 'hello@example.org', domain: 'example.org' }],
    ['Acme <hello@example.org>', { name: 'Acme', address: 'hello@example.org', domain: 'example.org' }],
    [
      '"Acme, Inc." <hello@example.org>',
      { name: 'Acme, Inc.', address: 'hello@example.org', domain: 'example.org' },
    ],
  ])('reads %s', (text, sender) => {
    expect(readSender(text)).toEqual(sender);
  });
});

describe(MailProvider, () => {
  it('refuses to start in production without a provider', () => {
    const config = {
      mailFrom: 'a@example.org',
      smtpConnections: 1,
      mailHistoryDays: 730,
      nodeEnv: 'production',
    };

    expect(() => new MailProvider(config, undefined as never, new HealthChecks())).toThrow(
      MailProviderMissing,
    );
    expect(
      () =>
        new MailProvider({ ...config, smtpUrl: 'smtp://localhost' }, undefined as never, new HealthChecks()),
    ).not.toThrow();
  });
});
