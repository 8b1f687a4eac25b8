import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useMay } from '../accounts/session.queries';
import { formatMoney } from '../format/money';
import { m } from '../messages';
import { tellProblem, tellUndoable } from '../pieces/tell';
import { useProducts } from '../products/products.queries';
import { OfferForm } from './offer-form';
import { valuesOf } from './offer-values';
import { summaryOf } from './offer-words';
import { useEditOffer, useRestoreOffer, useWithdrawOffer } from './offers.queries';
import type { Offer } from './types';

const text = m.offers;

/** What is sold, to whom and until when, with what may be done about it. */
export function OfferSummary({ offer }: { offer: Offer }) {
  const mayEdit = useMay('present');
  const [editing, { open, close }] = useDisclosure();
  const edit = useEditOffer(offer.id);
  const values = valuesOf(offer);
  const withoutWebinar = offer.webinarId === null;
  const products = useProducts().data?.items;
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
        {summaryOf.who(values, { withoutWebinar, products })} · {summaryOf.until(values)}
      </Text>
      <Modal opened={editing} onClose={close} title={text.editTitle} size="xl">
        <OfferForm
          offer={offer}
          withoutWebinar={withoutWebinar}
          onSubmit={(details) => edit.mutateAsync(details)}
          onDone={close}
        />
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
