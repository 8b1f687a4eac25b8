import { Button, Group, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellDone } from '../pieces/tell';
import { useAddDomain } from './mail.queries';

const text = m.settings.mail;

export function NewDomainPanel({ first }: { first: boolean }) {
  const add = useAddDomain();
  const form = useForm({ initialValues: { fromAddress: '', fromName: '' } });
  const submit = form.onSubmit(({ fromAddress, fromName }) =>
    add.mutate(
      { fromAddress, fromName: fromName || null },
      {
        onSuccess: ({ domain }) => {
          form.reset();
          tellDone(text.added(domain));
        },
        onError: (error) => showFieldErrors(form, asProblem(error)),
      },
    ),
  );
  return (
    <Panel title={text.domains}>
      <Text c="dimmed" size="sm">
        {text.lead}
      </Text>
      {first && <Text size="sm">{text.empty}</Text>}
      <form onSubmit={submit}>
        <Group align="flex-start" gap="sm">
          <TextInput
            label={text.fromAddress}
            description={text.fromAddressHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            type="email"
            required
            maxLength={200}
            style={{ flex: '1 1 240px' }}
            {...form.getInputProps('fromAddress')}
          />
          <TextInput
            label={text.fromName}
            description={text.fromNameHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={100}
            style={{ flex: '1 1 180px' }}
            {...form.getInputProps('fromName')}
          />
          <Button type="submit" loading={add.isPending} mt={25}>
            {text.add}
          </Button>
        </Group>
      </form>
      {Object.keys(form.errors).length === 0 && <FormProblem error={add.error} />}
    </Panel>
  );
}
