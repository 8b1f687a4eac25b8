import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { m } from '../messages';
import { LoadingRows } from '../pieces/load-state';
import { useOffers, useOffersOfNoWebinar, useProposedOrder } from './offers.queries';
import { OrderForm } from './order-form';
import type { Buyer, Offer } from './types';
import { WaitingOrder } from './waiting-order';

const text = m.hotList.order;

interface OrderDialogProps {
  person?: Buyer;
  /** Where they have a place; without one only what belongs to no webinar can be sold. */
  webinarId?: string;
  onClose: () => void;
}

export function OrderDialog({ person, webinarId, onClose }: OrderDialogProps) {
  const ofWebinar = useOffers(webinarId).data;
  const withoutWebinar = useOffersOfNoWebinar(person !== undefined).data;
  const known =
    withoutWebinar && (webinarId === undefined || ofWebinar)
      ? [...(ofWebinar ?? []), ...withoutWebinar]
      : undefined;
  const offers = known?.filter(({ withdrawn }) => !withdrawn);
  return (
    <Modal opened={person !== undefined} onClose={onClose} title={person && text.title(person.name)} centered>
      {!offers && <LoadingRows rows={2} />}
      {offers?.length === 0 && (
        <Text>{webinarId === undefined ? text.noneWithoutWebinar : text.noOffers}</Text>
      )}
      {person && offers?.[0] && (
        <OrderOf person={person} offers={offers} first={offers[0]} onDone={onClose} />
      )}
    </Modal>
  );
}

interface OrderOfProps {
  person: Buyer;
  offers: Offer[];
  first: Offer;
  onDone: () => void;
}

/** Of which offer, and whether there is one already that waits for its money. */
function OrderOf({ person, offers, first, onDone }: OrderOfProps) {
  const [offerId, setOfferId] = useState(first.id);
  const offer = offers.find(({ id }) => id === offerId) ?? first;
  const { registrationId, contactId } = person;
  const { data } = useProposedOrder({ offerId: offer.id, registrationId, contactId, quantity: 1 });
  return (
    <Stack>
      <Select
        label={text.offer}
        data={offers.map(({ id, title }) => ({ value: id, label: title }))}
        allowDeselect={false}
        value={offer.id}
        onChange={(chosen) => chosen && setOfferId(chosen)}
      />
      {data?.bought ? (
        <BoughtAlready onDone={onDone} />
      ) : data?.waiting ? (
        <WaitingOrder order={data.waiting} name={person.name} onDone={onDone} />
      ) : (
        <OrderForm key={offer.id} person={person} offer={offer} onDone={onDone} />
      )}
    </Stack>
  );
}

/** A second order would be refused, after everything was filled in. */
function BoughtAlready({ onDone }: { onDone: () => void }) {
  return (
    <>
      <Text size="sm" role="status">
        {text.bought}
      </Text>
      <Group justify="flex-end">
        <Button component={Link} to="/orders" variant="default">
          {text.toOrders}
        </Button>
        <Button onClick={onDone}>{m.actions.close}</Button>
      </Group>
    </>
  );
}
