import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGift, IconPencil, IconPlus } from '@tabler/icons-react';
import { useMay } from '../accounts/session.queries';
import { formatMoney } from '../format/money';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellProblem, tellUndoable } from '../pieces/tell';
import { OfferForm } from './offer-form';
import { summaryOf } from './offer-words';
import { valuesOf } from './offer-values';
import { useCreateOffer, useEditOffer, useOffers, useRestoreOffer, useWithdrawOffer } from './offers.queries';
import type { Offer } from './types';

const text = m.offers;

export function OfferPanel({ webinarId }: { webinarId: string }) {
  const { data, error, isPending, refetch } = useOffers(webinarId);
  const mayEdit = useMay('present');
  const [adding, { open, close }] = useDisclosure();
  const create = useCreateOffer();
  const add = mayEdit && (
    <Button size="xs" variant="light" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={open}>
      {data?.length ? text.addAnother : text.add}
    </Button>
  );
  return (
    <Panel title={text.title} aside={data?.length ? add : undefined}>
      {isPending && <LoadingRows rows={1} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.length === 0 && <EmptyState icon={IconGift} text={text.empty} action={add} />}
      {data?.map((offer) => (
        <OfferSummary key={offer.id} offer={offer} />
      ))}
      <Modal opened={adding} onClose={close} title={text.addTitle} size="xl">
        <OfferForm onSubmit={(details) => create.mutateAsync({ webinarId, ...details })} onDone={close} />
      </Modal>
    </Panel>
  );
}

function OfferSummary({ offer }: { offer: Offer }) {
  const mayEdit = useMay('present');
  const [editing, { open, close }] = useDisclosure();
  const edit = useEditOffer(offer.id);
  const values = valuesOf(offer);
  const hours = offer.deadlineMinutes === null ? null : Math.round((offer.deadlineMinutes / 60) * 10) / 10;
  return (
    <Stack gap={6} component="article" aria-label={offer.title}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="xs" style={{ minWidth: 0 }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {offer.title}
          </Text>
          {offer.withdrawn && (
            <Badge color="gray" variant="light" tt="none">
              {text.withdrawn}
            </Badge>
          )}
        </Group>
        {mayEdit && (
          <Group gap={4} style={{ flexShrink: 0 }}>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPencil size={14} aria-hidden="true" />}
              onClick={open}
              aria-label={`${m.actions.edit}: ${offer.title}`}
            >
              {m.actions.edit}
            </Button>
            <Withdraw offer={offer} />
          </Group>
        )}
      </Group>
      <Text size="sm" c="dimmed" lineClamp={4} style={{ whiteSpace: 'pre-wrap' }}>
        {offer.description}
      </Text>
      <Text size="sm">
        <b>{formatMoney(offer.amountMinor, offer.currency)}</b> · {offer.product}
        {hours !== null && ` · ${text.hours(hours)}`}
      </Text>
      <Text size="sm" c="dimmed">
        {summaryOf.who(values)} · {summaryOf.until(values)}
      </Text>
      <Modal opened={editing} onClose={close} title={text.editTitle} size="xl">
        <OfferForm offer={offer} onSubmit={(details) => edit.mutateAsync(details)} onDone={close} />
      </Modal>
    </Stack>
  );
}

/** Without a question, because it can be put back as it was. */
function Withdraw({ offer: { id, title, withdrawn } }: { offer: Offer }) {
  const withdraw = useWithdrawOffer();
  const restore = useRestoreOffer();
  const act = () =>
    withdrawn
      ? restore.mutate(id, { onError: tellProblem })
      : withdraw.mutate(id, {
          onSuccess: () =>
            tellUndoable({ message: text.wasWithdrawn(title), undo: () => restore.mutateAsync(id) }),
          onError: tellProblem,
        });
  const label = withdrawn ? text.restore : text.withdraw;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      loading={withdraw.isPending || restore.isPending}
      aria-label={`${label}: ${title}`}
      onClick={act}
    >
      {label}
    </Button>
  );
}
