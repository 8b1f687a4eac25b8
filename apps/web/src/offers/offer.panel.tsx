import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGift, IconPencil, IconPlus } from '@tabler/icons-react';
import { useMay } from '../accounts/session.queries';
import { formatMoney } from '../format/money';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { OfferForm } from './offer-form';
import { useCreateOffer, useEditOffer, useOffers } from './offers.queries';
import type { Offer } from './types';

const text = m.offers;

export function OfferPanel({ webinarId }: { webinarId: string }) {
  const { data, error, isPending, refetch } = useOffers(webinarId);
  const mayEdit = useMay('present');
  const [adding, { open, close }] = useDisclosure();
  const create = useCreateOffer();
  const add = mayEdit && (
    <Button size="xs" variant="light" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={open}>
      {text.add}
    </Button>
  );
  return (
    <Panel title={text.title}>
      {isPending && <LoadingRows rows={1} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.length === 0 && <EmptyState icon={IconGift} text={text.empty} action={add} />}
      {data?.map((offer) => (
        <OfferSummary key={offer.id} offer={offer} />
      ))}
      <Modal opened={adding} onClose={close} title={text.addTitle} size="lg">
        <OfferForm onSubmit={(details) => create.mutateAsync({ webinarId, ...details })} onDone={close} />
      </Modal>
    </Panel>
  );
}

function OfferSummary({ offer }: { offer: Offer }) {
  const mayEdit = useMay('present');
  const [editing, { open, close }] = useDisclosure();
  const edit = useEditOffer(offer.id);
  return (
    <Stack gap={6}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {offer.title}
        </Text>
        {mayEdit && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil size={14} aria-hidden="true" />}
            onClick={open}
            style={{ flexShrink: 0 }}
            aria-label={`${m.actions.edit}: ${offer.title}`}
          >
            {m.actions.edit}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" lineClamp={4} style={{ whiteSpace: 'pre-wrap' }}>
        {offer.description}
      </Text>
      <Text size="sm">
        <b>{formatMoney(offer.amountMinor, offer.currency)}</b> · {offer.product} ·{' '}
        {text.hours(Math.round((offer.deadlineMinutes / 60) * 10) / 10)}
      </Text>
      <Modal opened={editing} onClose={close} title={text.editTitle} size="lg">
        <OfferForm offer={offer} onSubmit={(details) => edit.mutateAsync(details)} onDone={close} />
      </Modal>
    </Stack>
  );
}
