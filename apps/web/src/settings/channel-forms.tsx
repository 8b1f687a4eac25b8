import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { FormEventHandler, ReactNode } from 'react';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { useSetUpSms, useSetUpTelegram, useSetUpWebhook } from './channels.queries';
import type { Channel } from './types';

const text = m.settings.channels;

interface ChannelFormProps {
  channel: Channel;
  /** With the secret that was made, which is shown this once. */
  onDone: (secret?: string) => void;
  onCancel: () => void;
}

/** What a provider needs to know of the workspace. Nothing secret is ever filled in beforehand. */
export function ChannelForm(props: ChannelFormProps) {
  switch (props.channel.channel) {
    case 'sms':
      return <SmsForm {...props} />;
    case 'telegram':
      return <TelegramForm {...props} />;
    case 'webhook':
      return <WebhookForm {...props} />;
  }
}

interface FrameProps {
  channel: Channel;
  /** What stands beside fields is not told twice. */
  errors: object;
  error: unknown;
  pending: boolean;
  onSubmit: FormEventHandler<HTMLFormElement>;
  onCancel: () => void;
  children: ReactNode;
}

function FormFrame({ channel, errors, error, pending, onSubmit, onCancel, children }: FrameProps) {
  const toldBeside = Object.keys(errors).length > 0;
  return (
    <form onSubmit={onSubmit}>
      <Stack>
        <Text size="sm" c="dimmed">
          {channel.state === 'not-set-up' ? text.needs[channel.channel] : text.changeHint}
        </Text>
        {children}
        {!toldBeside && <FormProblem error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={pending}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function SmsForm({ channel, onDone, onCancel }: ChannelFormProps) {
  const setUp = useSetUpSms();
  const { account, sender } = channel.shown;
  const service = sender?.startsWith('MG') ?? false;
  const form = useForm({
    initialValues: {
      accountSid: account ?? '',
      authToken: '',
      from: service ? '' : (sender ?? ''),
      messagingServiceSid: service ? (sender ?? '') : '',
    },
    validate: {
      from: (from, { messagingServiceSid }) => (from || messagingServiceSid ? null : text.senderNeeded),
    },
  });
  const submit = form.onSubmit(({ from, messagingServiceSid, ...secret }) =>
    setUp.mutate(
      { ...secret, from: from || undefined, messagingServiceSid: messagingServiceSid || undefined },
      {
        onSuccess: () => onDone(),
        onError: (error) => {
          const problem = asProblem(error);
          if (problem.code === 'address-not-usable') form.setFieldError('from', text.senderRefused);
          else showFieldErrors(form, problem);
        },
      },
    ),
  );
  return (
    <FormFrame
      {...{ channel, onCancel }}
      errors={form.errors}
      error={setUp.error}
      pending={setUp.isPending}
      onSubmit={submit}
    >
      <TextInput
        label={text.accountSid}
        description={text.accountSidHint}
        required
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('accountSid')}
      />
      <PasswordInput
        label={text.authToken}
        description={text.secretHint}
        required
        autoComplete="new-password"
        {...form.getInputProps('authToken')}
      />
      <TextInput label={text.from} description={text.fromHint} {...form.getInputProps('from')} />
      <TextInput
        label={text.messagingService}
        description={text.messagingServiceHint}
        autoComplete="off"
        {...form.getInputProps('messagingServiceSid')}
      />
    </FormFrame>
  );
}

function TelegramForm({ channel, onDone, onCancel }: ChannelFormProps) {
  const setUp = useSetUpTelegram();
  const form = useForm({ initialValues: { botToken: '' } });
  const submit = form.onSubmit((values) =>
    setUp.mutate(values, {
      onSuccess: () => onDone(),
      onError: (error) => {
        const problem = asProblem(error);
        if (problem.code === 'channel-settings-refused')
          form.setFieldError('botToken', text.botTokenRefused(problem.detail));
        else showFieldErrors(form, problem);
      },
    }),
  );
  return (
    <FormFrame
      {...{ channel, onCancel }}
      errors={form.errors}
      error={setUp.error}
      pending={setUp.isPending}
      onSubmit={submit}
    >
      <PasswordInput
        label={text.botToken}
        description={text.secretHint}
        required
        data-autofocus
        autoComplete="new-password"
        {...form.getInputProps('botToken')}
      />
    </FormFrame>
  );
}

function WebhookForm({ channel, onDone, onCancel }: ChannelFormProps) {
  const setUp = useSetUpWebhook();
  const form = useForm({ initialValues: { url: channel.shown.url ?? '', secret: '' } });
  const submit = form.onSubmit(({ url, secret }) =>
    setUp.mutate(
      { url, secret: secret || undefined },
      {
        onSuccess: (made) => onDone(made.secret),
        onError: (error) => showFieldErrors(form, asProblem(error)),
      },
    ),
  );
  return (
    <FormFrame
      {...{ channel, onCancel }}
      errors={form.errors}
      error={setUp.error}
      pending={setUp.isPending}
      onSubmit={submit}
    >
      <TextInput
        label={text.webhookUrl}
        placeholder="https://"
        inputMode="url"
        required
        data-autofocus
        {...form.getInputProps('url')}
      />
      <PasswordInput
        label={text.webhookSecret}
        description={text.webhookSecretHint}
        autoComplete="new-password"
        {...form.getInputProps('secret')}
      />
    </FormFrame>
  );
}
