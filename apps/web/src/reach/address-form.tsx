import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { wordFor } from '../language/word-for';
import { formatDate } from '../format/time';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { useKeepChannelAddress } from './reach.queries';
import type { ChannelAddress, ChannelName } from './types';

const text = m.reach;

interface AddressFormProps {
  contactId: string;
  channel: ChannelName;
  known?: ChannelAddress;
  onDone: () => void;
}

/** A member's own words on where somebody can be reached and where that was agreed. */
export function AddressForm({ contactId, channel, known, onDone }: AddressFormProps) {
  const keep = useKeepChannelAddress(contactId, channel);
  const gone = known?.optedOutBy === 'person' ? known.optedOutAt : null;
  const source = known?.source ?? '';
  const form = useForm({
    initialValues: {
      address: known?.address ?? '',
      optedIn: known !== undefined && known.optedInAt !== null && known.optedOutAt === null,
      source: wordFor(text.sources, source) ? '' : source,
    },
  });
  const submit = form.onSubmit(({ address, optedIn, source: told }) =>
    keep.mutate(
      { address, optedIn, ...(optedIn && told.trim() ? { source: told.trim() } : {}) },
      {
        onSuccess: () => {
          tellDone(text.saved);
          onDone();
        },
        onError: (error) => {
          const problem = asProblem(error);
          if (problem.code === 'address-not-usable')
            form.setFieldError('address', text.addressRefused[channel]);
          else showFieldErrors(form, problem);
        },
      },
    ),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={text.addressNames[channel]}
          type={channel === 'sms' ? 'tel' : 'text'}
          required
          maxLength={200}
          data-autofocus
          {...form.getInputProps('address')}
        />
        <Checkbox
          label={text.optedIn}
          description={gone ? text.left.person(formatDate(gone)) : undefined}
          disabled={gone !== null}
          {...form.getInputProps('optedIn', { type: 'checkbox' })}
        />
        {form.values.optedIn && (
          <TextInput
            label={text.source}
            description={text.sourceHint}
            required
            maxLength={200}
            {...form.getInputProps('source')}
          />
        )}
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
