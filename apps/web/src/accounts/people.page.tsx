import { Stack, Text } from '@mantine/core';
import { PaymentEndpointPanel } from '../offers/payment-endpoint.panel';
import { m } from '../messages';
import { PageHeader } from '../pieces/page-header';
import { ApiKeysPanel } from './api-keys.panel';
import { InvitationsPanel } from './invitations.panel';
import { MembersPanel } from './members.panel';
import { useMay, useMe } from './session.queries';

const text = m.accounts.people;

export function PeoplePage() {
  const { data: me } = useMe();
  const owner = useMay('govern');
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} />
      <Stack gap="lg">
        <MembersPanel ownId={me?.userId} governs={owner} />
        {owner ? (
          <>
            <InvitationsPanel />
            <ApiKeysPanel />
            <PaymentEndpointPanel />
          </>
        ) : (
          <Text c="dimmed" size="sm">
            {text.ownersOnly}
          </Text>
        )}
      </Stack>
    </>
  );
}
