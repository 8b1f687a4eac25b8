import { Button, Grid, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMail, IconShoppingCart } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { asProblem } from '../http/problem';
import { PlacePanel } from '../conveyor/place.panel';
import { m } from '../messages';
import { OrderDialog } from '../offers/order-dialog';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { NotFoundPage } from '../pieces/not-found.page';
import { PageHeader } from '../pieces/page-header';
import { RepliesPanel } from '../replies/replies.panel';
import { ReachPanels } from '../reach/reach.panels';
import { OwnerPanel } from '../sales/owner.panel';
import { ContactCard } from './contact-card';
import { useContact, useHistory } from './contacts.queries';
import { ProfilePanel } from './profile.panel';
import { StandingPanel } from './standing.panel';
import { TimelinePanel } from './timeline.panel';
import type { Contact } from './types';
import { WalksPanel } from './walks.panel';

const text = m.contacts;

export function ContactPage() {
  const { contactId = '' } = useParams();
  const { data: contact, error, refetch } = useContact(contactId);
  const history = useHistory(contactId);
  if (error && [404, 422].includes(asProblem(error).status)) return <NotFoundPage />;
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  if (!contact) return <LoadingRows rows={3} height={140} />;
  return (
    <>
      <PageHeader
        title={contact.name}
        back={{ to: '/contacts', label: text.title }}
        actions={
          <Group gap="xs">
            <RecordOrder contact={contact} />
            <Button
              component="a"
              href={`mailto:${encodeURIComponent(contact.email)}`}
              variant="default"
              leftSection={<IconMail size={16} aria-hidden="true" />}
            >
              {text.one.write}
            </Button>
          </Group>
        }
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <ContactCard contact={contact} activity={history.activity.data} />
            <ProfilePanel contactId={contact.id} />
            <OwnerPanel
              contactId={contact.id}
              name={contact.name || contact.email}
              outOfSales={Boolean(history.activity.data?.lead?.disqualified)}
            />
            <PlacePanel contactId={contact.id} />
            <StandingPanel lead={history.activity.data?.lead ?? null} contact={contact} />
            <WalksPanel contactId={contact.id} />
            <ReachPanels contactId={contact.id} name={contact.name} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <RepliesPanel contactId={contact.id} />
            <TimelinePanel contact={contact} history={history} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

/** What belongs to a webinar is ordered where their place in it stands. */
function RecordOrder({ contact: { id: contactId, name, email } }: { contact: Contact }) {
  const maySell = useMay('sell');
  const [opened, { open, close }] = useDisclosure();
  if (!maySell) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconShoppingCart size={16} aria-hidden="true" />}
        onClick={open}
      >
        {m.hotList.order.open}
      </Button>
      <OrderDialog person={opened ? { contactId, name: name || email } : undefined} onClose={close} />
    </>
  );
}
