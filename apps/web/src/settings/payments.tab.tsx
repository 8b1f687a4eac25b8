import { Alert, Badge, Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { formatDate } from '../format/time';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { PaymentEndpointPanel } from '../offers/payment-endpoint.panel';
import { CopyField } from '../pieces/copy-field';
import { FormProblem, LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { confirmLoss, tellDone, tellProblem } from '../pieces/tell';
import {
  type StripeKeys,
  type StripeSettings,
  useRemoveStripe,
  useSetUpStripe,
  useStripeSettings,
} from './payments.queries';

const text = m.payments;
const below = ['label', 'input', 'description', 'error'] as const;

export function PaymentsTab() {
  const { data, error, isPending, refetch } = useStripeSettings();
  return (
    <Stack gap="lg">
      {isPending && <LoadingRows rows={1} height={220} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && <StripePanel settings={data} />}
      <PaymentEndpointPanel />
    </Stack>
  );
}

function StripePanel({ settings }: { settings: StripeSettings }) {
  const { state, live, keyEnding, setUpAt, webhookUrl } = settings;
  const [changing, { open, close }] = useDisclosure();
  const remove = useRemoveStripe();
  const ask = () =>
    confirmLoss({
      title: text.removeTitle,
      text: text.removeText,
      confirm: text.remove,
      keep: m.actions.cancel,
      onConfirm: () =>
        remove.mutate(undefined, { onSuccess: () => tellDone(text.removed), onError: tellProblem }),
    });
  return (
    <Panel
      title={text.title}
      aside={
        <Badge color={state === 'ready' ? 'pine' : 'gray'} variant="light" tt="none">
          {text.states[state]}
        </Badge>
      }
    >
      <Text c="dimmed" size="sm">
        {text.lead}
      </Text>
      {state === 'unreadable' && <Alert color="yellow">{text.unreadableText}</Alert>}
      {state === 'ready' && (
        <Text size="sm">
          {live ? text.live : text.test} · {text.keyEnding(keyEnding ?? '')}
          {setUpAt && ` · ${text.since(formatDate(setUpAt))}`}
        </Text>
      )}
      <CopyField label={text.webhookUrl} value={new URL(webhookUrl, window.location.origin).href} />
      <Text c="dimmed" size="sm">
        {text.webhookHint}
      </Text>
      {changing ? (
        <StripeForm onDone={close} />
      ) : (
        <Group gap="xs">
          <Button size="xs" variant={state === 'ready' ? 'default' : 'filled'} onClick={open}>
            {state === 'ready' ? text.change : text.setUp}
          </Button>
          {state !== 'not-set-up' && (
            <Button size="xs" variant="subtle" color="gray" loading={remove.isPending} onClick={ask}>
              {text.remove}
            </Button>
          )}
        </Group>
      )}
      <Text c="dimmed" size="sm">
        {text.untried}
      </Text>
    </Panel>
  );
}

/** Nothing secret is ever filled in beforehand. */
function StripeForm({ onDone }: { onDone: () => void }) {
  const setUp = useSetUpStripe();
  const form = useForm<StripeKeys>({ initialValues: { secretKey: '', webhookSecret: '' } });
  const submit = form.onSubmit((keys) =>
    setUp.mutate(keys, {
      onSuccess: () => {
        tellDone(text.saved);
        onDone();
      },
      onError: (error) => showFieldErrors(form as never, asProblem(error)),
    }),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <PasswordInput
          label={text.secretKey}
          description={text.secretKeyHint}
          inputWrapperOrder={[...below]}
          autoComplete="off"
          required
          data-autofocus
          {...form.getInputProps('secretKey')}
        />
        <PasswordInput
          label={text.webhookSecret}
          description={text.webhookSecretHint}
          inputWrapperOrder={[...below]}
          autoComplete="off"
          required
          {...form.getInputProps('webhookSecret')}
        />
        {Object.keys(form.errors).length === 0 && <FormProblem error={setUp.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={setUp.isPending}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
