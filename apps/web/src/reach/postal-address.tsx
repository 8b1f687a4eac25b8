import { Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem, LoadFailed, LoadingRows } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { useKeepPostalAddress, usePostalAddress } from './reach.queries';
import type { PostalAddress } from './types';

const text = m.reach.postal;

interface PostalAddressProps {
  contactId: string;
  /** To begin with, where no address is known. */
  name: string;
}

/** Where letters on paper go, as it will stand on the envelope. */
export function PostalAddressView({ contactId, name }: PostalAddressProps) {
  const { data, error, isPending, refetch } = usePostalAddress(contactId);
  const [editing, { open, close }] = useDisclosure();
  if (isPending) return <LoadingRows rows={1} height={72} />;
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  return (
    <>
      {data ? (
        <Text
          component="address"
          size="sm"
          fs="normal"
          style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
        >
          {linesOf(data).join('\n')}
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          {text.empty}
        </Text>
      )}
      <Button variant="default" size="xs" w="fit-content" onClick={open}>
        {data ? text.edit : text.add}
      </Button>
      <Modal opened={editing} onClose={close} title={text.title} centered>
        <PostalAddressForm contactId={contactId} address={data} name={name} onDone={close} />
      </Modal>
    </>
  );
}

const linesOf = ({ recipient, extra, street, postalCode, city, country }: PostalAddress): string[] =>
  [recipient, extra, street, `${postalCode} ${city}`, country].filter((line) => line !== null);

interface FormProps extends PostalAddressProps {
  address: PostalAddress | null;
  onDone: () => void;
}

function PostalAddressForm({ contactId, address, name, onDone }: FormProps) {
  const keep = useKeepPostalAddress(contactId);
  const form = useForm({
    initialValues: {
      recipient: address?.recipient ?? name,
      extra: address?.extra ?? '',
      street: address?.street ?? '',
      postalCode: address?.postalCode ?? '',
      city: address?.city ?? '',
      country: address?.country ?? '',
    },
  });
  const submit = form.onSubmit(({ extra, country, ...rest }) =>
    keep.mutate(
      { ...rest, extra: extra || undefined, country: country || undefined },
      {
        onSuccess: () => {
          tellDone(text.saved);
          onDone();
        },
        onError: (error) => showFieldErrors(form, asProblem(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={text.recipient}
          required
          maxLength={100}
          data-autofocus
          {...form.getInputProps('recipient')}
        />
        <TextInput
          label={text.extra}
          description={text.extraHint}
          maxLength={100}
          {...form.getInputProps('extra')}
        />
        <TextInput label={text.street} required maxLength={100} {...form.getInputProps('street')} />
        <SimpleGrid cols={2} spacing="sm">
          <TextInput label={text.postalCode} required maxLength={20} {...form.getInputProps('postalCode')} />
          <TextInput label={text.city} required maxLength={100} {...form.getInputProps('city')} />
        </SimpleGrid>
        <TextInput
          label={text.country}
          description={text.countryHint}
          maxLength={60}
          {...form.getInputProps('country')}
        />
        {Object.keys(form.errors).length === 0 && <FormProblem error={keep.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={keep.isPending}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
