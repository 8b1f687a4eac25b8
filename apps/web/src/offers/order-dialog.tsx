import { Button, Group, Modal, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { toMajor, toMinor } from '../format/money';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem, LoadingRows } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { useOffers, useRecordOrder } from './offers.queries';
import type { HotPerson, Offer } from './types';

const text = m.hotList.order;

interface OrderDialogProps {
  person?: HotPerson;
  webinarId?: string;
  onClose: () => void;
}

export function OrderDialog({ person, webinarId, onClose }: OrderDialogProps) {
  const { data: offers } = useOffers(webinarId);
  return (
    <Modal opened={person !== undefined} onClose={onClose} title={person && text.title(person.name)} centered>
      {!offers && <LoadingRows rows={2} />}
      {offers?.length === 0 && <Text>{text.noOffers}</Text>}
      {person && offers?.[0] && (
        <OrderForm person={person} offers={offers} first={offers[0]} onDone={onClose} />
      )}
    </Modal>
  );
}

interface OrderFormProps {
  person: HotPerson;
  offers: Offer[];
  first: Offer;
  onDone: () => void;
}

function OrderForm({ person, offers, first, onDone }: OrderFormProps) {
  const record = useRecordOrder();
  const form = useForm({
    initialValues: { offerId: first.id, amountMinor: toMajor(first.amountMinor, first.currency), note: '' },
  });
  const chosen = offers.find(({ id }) => id === form.values.offerId) ?? first;
  const choose = (offerId: string | null) => {
    const offer = offers.find(({ id }) => id === offerId);
    if (offer) form.setValues({ offerId: offer.id, amountMinor: toMajor(offer.amountMinor, offer.currency) });
  };
  const submit = form.onSubmit(({ offerId, amountMinor, note }) =>
    record.mutate(
      {
        offerId,
        registrationId: person.registrationId,
        amountMinor: toMinor(amountMinor, chosen.currency),
        note: note || undefined,
      },
      {
        onSuccess: () => {
          tellDone(text.saved(person.name));
          onDone();
        },
        onError: (error) => showFieldErrors(form, asProblem(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <Select
          label={text.offer}
          data={offers.map(({ id, title }) => ({ value: id, label: title }))}
          allowDeselect={false}
          value={form.values.offerId}
          onChange={choose}
          error={form.errors.offerId}
        />
        <NumberInput
          label={`${text.amount} (${chosen.currency})`}
          min={0}
          decimalScale={2}
          thousandSeparator=" "
          required
          {...form.getInputProps('amountMinor')}
        />
        <Textarea
          label={text.note}
          placeholder={text.notePlaceholder}
          autosize
          minRows={2}
          {...form.getInputProps('note')}
        />
        <FormProblem error={record.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={record.isPending}>
            {text.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
