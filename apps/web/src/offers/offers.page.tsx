import { Anchor, Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconTag } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { PresentersOnly } from '../pieces/presenters-only';
import { OfferForm } from './offer-form';
import { OfferSummary } from './offer-summary';
import { useCreateOffer, useOffersOfNoWebinar } from './offers.queries';

const text = m.offers.withoutWebinar;

/** What letters alone sell. Offers of webinars stand with their webinar. */
export function OffersPage() {
  const { data, error, isPending, refetch } = useOffersOfNoWebinar();
  const mayEdit = useMay('present');
  const some = Boolean(data?.length);
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} actions={some && mayEdit && <AddOffer />} />
      {isPending && <LoadingRows height={120} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.length === 0 && (
        <Panel>
          <EmptyState
            icon={IconTag}
            title={text.emptyTitle}
            text={text.emptyText}
            action={mayEdit ? <AddOffer /> : <PresentersOnly />}
          />
        </Panel>
      )}
      {some && (
        <Stack>
          {data?.map((offer) => (
            <Panel key={offer.id}>
              <OfferSummary offer={offer} />
              {offer.withdrawn && (
                <Text size="sm" c="dimmed">
                  {text.withdrawnHint}
                </Text>
              )}
            </Panel>
          ))}
          <Panel title={text.howTitle}>
            <Text size="sm">{text.how}</Text>
            <Anchor component={Link} to="/sequences" size="sm" w="fit-content">
              {text.toSequences}
            </Anchor>
          </Panel>
        </Stack>
      )}
    </>
  );
}

function AddOffer() {
  const [opened, { open, close }] = useDisclosure();
  const create = useCreateOffer();
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={open}>
        {m.offers.add}
      </Button>
      <Modal opened={opened} onClose={close} title={m.offers.addTitle} size="xl">
        <OfferForm withoutWebinar onSubmit={(details) => create.mutateAsync(details)} onDone={close} />
      </Modal>
    </>
  );
}
