import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { useTestChannel } from './channels.queries';
import type { ChannelName } from './types';

const text = m.settings.channels.test;

/** One message to the owner, and what the provider said of it. */
export function ChannelTest({ channel }: { channel: ChannelName }) {
  const test = useTestChannel(channel);
  const form = useForm({ initialValues: { address: '' } });
  const submit = form.onSubmit(({ address }) =>
    test.mutate(address.trim() || undefined, {
      onError: (error) => {
        const problem = asProblem(error);
        if (problem.code === 'address-not-usable' && channel !== 'webhook')
          form.setFieldError('address', text.refused[channel]);
        else showFieldErrors(form, problem);
      },
    }),
  );
  const refusedElsewhere = test.error !== null && form.errors.address === undefined;
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Group align="flex-start" gap="sm">
          {channel === 'webhook' ? (
            <Text size="sm" c="dimmed" style={{ flex: '1 1 220px' }}>
              {text.explain}
            </Text>
          ) : (
            <TextInput
              label={text.addresses[channel]}
              description={text.hints[channel]}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              type={channel === 'sms' ? 'tel' : 'text'}
              required
              style={{ flex: '1 1 220px' }}
              {...form.getInputProps('address')}
            />
          )}
          <Button
            type="submit"
            variant="light"
            loading={test.isPending}
            mt={channel === 'webhook' ? 0 : 25}
            aria-label={`${text.submit}: ${m.settings.channels.names[channel]}`}
          >
            {text.submit}
          </Button>
        </Group>
        {refusedElsewhere && <FormProblem error={test.error} />}
        {test.data?.delivered && (
          <Alert role="status" color="pine" variant="light">
            {text.delivered}
          </Alert>
        )}
        {test.data?.delivered === false && (
          <Alert role="alert" color="red" title={text.failed}>
            {/* In the provider's own words. */}
            <Text size="sm" lang="en" style={{ overflowWrap: 'anywhere' }}>
              {test.data.reason}
            </Text>
          </Alert>
        )}
      </Stack>
    </form>
  );
}
