import { ActionIcon, Alert, Badge, Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { formatDateTime } from '../format/time';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { CopyField } from '../pieces/copy-field';
import { FormProblem, LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { confirmLoss, tellDone, tellProblem } from '../pieces/tell';
import { useApiKeys, useCreateApiKey, useDeleteApiKey } from './people.queries';
import { RoleSelect } from './role-select';
import type { ApiKey, Role } from './types';

const text = m.accounts.keys;

export function ApiKeysPanel() {
  const { data, error, isPending, refetch } = useApiKeys(true);
  const create = useCreateApiKey();
  const form = useForm<{ name: string; role: Role }>({ initialValues: { name: '', role: 'presenter' } });
  const submit = form.onSubmit((values) =>
    create.mutate(values, {
      onSuccess: () => form.reset(),
      onError: (refusal) => showFieldErrors(form, asProblem(refusal)),
    }),
  );
  return (
    <Panel title={text.title}>
      <Text c="dimmed" size="sm">
        {text.lead}
      </Text>
      <form onSubmit={submit}>
        <Group align="flex-start" gap="sm">
          <TextInput
            label={text.name}
            placeholder={text.namePlaceholder}
            required
            maxLength={32}
            style={{ flex: '1 1 240px' }}
            {...form.getInputProps('name')}
          />
          <RoleSelect style={{ flex: '0 1 200px' }} {...form.getInputProps('role')} />
          <Button type="submit" loading={create.isPending} mt={25}>
            {text.submit}
          </Button>
        </Group>
      </form>
      <FormProblem error={create.error} />
      {create.data && (
        <Alert color="pine" variant="light" title={text.once} role="status">
          <CopyField label={text.value} value={create.data.key} />
        </Alert>
      )}
      {isPending && <LoadingRows rows={1} height={36} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.empty}
        </Text>
      )}
      <Stack gap={0}>
        {data?.items.map((key) => (
          <KeyRow key={key.id} apiKey={key} />
        ))}
      </Stack>
    </Panel>
  );
}

function KeyRow({ apiKey: { id, name, role, hint, createdAt } }: { apiKey: ApiKey }) {
  const remove = useDeleteApiKey();
  const ask = () =>
    confirmLoss({
      title: text.removeTitle,
      text: text.removeText(name),
      confirm: text.remove,
      keep: m.actions.cancel,
      onConfirm: () => remove.mutate(id, { onSuccess: () => tellDone(text.removed), onError: tellProblem }),
    });
  return (
    <Group justify="space-between" py="xs" wrap="nowrap" style={{ borderTop: '1px solid var(--fc-line)' }}>
      <Group gap="sm">
        <Text size="sm">{name}</Text>
        <Code>{hint}…</Code>
        <Badge variant="default" tt="none">
          {m.accounts.roles[role]}
        </Badge>
        <Text size="sm" c="dimmed">
          {text.created(formatDateTime(createdAt))}
        </Text>
      </Group>
      <ActionIcon
        variant="subtle"
        color="red"
        size="lg"
        aria-label={`${text.remove}: ${name}`}
        loading={remove.isPending}
        onClick={ask}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </Group>
  );
}
