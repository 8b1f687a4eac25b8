import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGift, IconPlus } from '@tabler/icons-react';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { PresentersOnly } from '../pieces/presenters-only';
import { OfferForm } from './offer-form';
import { OfferSummary } from './offer-summary';
import { useCreateOffer, useOffers } from './offers.queries';

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
      {data?.length === 0 && (
        <EmptyState icon={IconGift} text={text.empty} action={add || <PresentersOnly />} />
      )}
      {data?.map((offer) => (
        <OfferSummary key={offer.id} offer={offer} />
      ))}
      <Modal opened={adding} onClose={close} title={text.addTitle} size="xl">
        <OfferForm onSubmit={(details) => create.mutateAsync({ webinarId, ...details })} onDone={close} />
      </Modal>
    </Panel>
  );
}
