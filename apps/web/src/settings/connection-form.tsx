import { Button, Checkbox, Group, PasswordInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { browserZone, timeZones } from '../format/time';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { language } from '../language/language';
import { languageName, languageTags } from '../language/languages';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { HOURS } from './quiet-hours';
import {
  type ConnectionDraft,
  type ConnectionKind,
  isChat,
  type SalesConnection,
  useChangeConnection,
  useCreateConnection,
} from './sales-connections.queries';

const text = m.salesConnections;
const KINDS = Object.keys(text.kinds) as ConnectionKind[];
const WITH_ADDRESS: ConnectionKind[] = ['webhook', 'bitrix24', 'amocrm', 'slack'];
const WITH_TOKEN: ConnectionKind[] = ['hubspot', 'amocrm'];

// A type and not an interface, so that fields can be told by name.
type FormValues = {
  kind: ConnectionKind;
  name: string;
  language: string;
  url: string;
  secret: string;
  accessToken: string;
  botToken: string;
  chatId: string;
  entity: 'lead' | 'contact';
  veryHot: boolean;
  salesReady: boolean;
  paused: boolean;
  isQuiet: boolean;
  from: string;
  until: string;
  timeZone: string;
};

interface ConnectionFormProps {
  /** Nothing for a new one. */
  connection?: SalesConnection;
  onDone: (name: string, secret?: string) => void;
  onCancel: () => void;
}

/** What a CRM or a chat needs. Nothing secret is ever filled in beforehand; left empty, it stays as it is. */
export function ConnectionForm({ connection, onDone, onCancel }: ConnectionFormProps) {
  const create = useCreateConnection();
  const change = useChangeConnection(connection?.id ?? '');
  const form = useForm<FormValues>({ initialValues: valuesOf(connection) });
  const values = form.getValues();
  const { kind } = values;
  const error = create.error ?? change.error;
  const failed = {
    onError: (problem: unknown) => showFieldErrors(form, asProblem(problem)),
  };
  const submit = form.onSubmit((filledIn) => {
    const draft = draftOf(filledIn);
    if (connection) change.mutate(draft, { onSuccess: () => onDone(draft.name), ...failed });
    else {
      const body = { ...draft, kind: filledIn.kind };
      create.mutate(body, {
        onSuccess: ({ secret }) => onDone(draft.name, secret ?? undefined),
        ...failed,
      });
    }
  });
  return (
    <form onSubmit={submit}>
      <Stack>
        {!connection && (
          <Select
            label={text.kind}
            data={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
            allowDeselect={false}
            data-autofocus
            {...form.getInputProps('kind')}
          />
        )}
        <Text size="sm" c="dimmed">
          {text.needs[kind]}
        </Text>
        <TextInput label={text.name} required maxLength={80} {...form.getInputProps('name')} />
        <Select
          label={text.language}
          description={text.languageHint}
          data={languageTags.map((value) => ({ value, label: languageName(value) }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <SettingsFields form={form} kept={connection !== undefined} />
        {isChat(kind) ? <QuietFields form={form} /> : <AutomaticFields form={form} />}
        {connection && (
          <Checkbox label={text.paused} {...form.getInputProps('paused', { type: 'checkbox' })} />
        )}
        {Object.keys(form.errors).length === 0 && <FormProblem error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={create.isPending || change.isPending}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface FieldsProps {
  form: UseFormReturnType<FormValues>;
}

function SettingsFields({ form, kept }: FieldsProps & { kept: boolean }) {
  const { kind } = form.getValues();
  const secret = { required: !kept, autoComplete: 'new-password', description: kept ? text.kept : undefined };
  return (
    <>
      {WITH_ADDRESS.includes(kind) && (
        <TextInput
          label={text.url}
          placeholder="https://"
          inputMode="url"
          required={!kept}
          description={kept ? text.kept : undefined}
          {...form.getInputProps('url')}
        />
      )}
      {WITH_TOKEN.includes(kind) && (
        <PasswordInput label={text.token} {...secret} {...form.getInputProps('accessToken')} />
      )}
      {kind === 'webhook' && (
        <PasswordInput
          label={text.secret}
          {...secret}
          required={false}
          description={kept ? text.kept : text.secretHint}
          {...form.getInputProps('secret')}
        />
      )}
      {kind === 'bitrix24' && (
        <Select
          label={text.entity}
          data={Object.entries(text.entities).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          {...form.getInputProps('entity')}
        />
      )}
      {kind === 'telegram' && (
        <>
          <PasswordInput label={text.botToken} {...secret} {...form.getInputProps('botToken')} />
          <TextInput
            label={text.chatId}
            description={text.chatIdHint}
            required={!kept}
            {...form.getInputProps('chatId')}
          />
        </>
      )}
    </>
  );
}

function AutomaticFields({ form }: FieldsProps) {
  return (
    <Checkbox.Group label={text.automatic}>
      <Stack gap={6} mt={6}>
        <Checkbox label={text.reasons['very-hot']} {...form.getInputProps('veryHot', { type: 'checkbox' })} />
        <Checkbox
          label={text.reasons['sales-ready']}
          {...form.getInputProps('salesReady', { type: 'checkbox' })}
        />
      </Stack>
    </Checkbox.Group>
  );
}

function QuietFields({ form }: FieldsProps) {
  return (
    <>
      <Checkbox label={text.quiet} {...form.getInputProps('isQuiet', { type: 'checkbox' })} />
      {form.getValues().isQuiet && (
        <Group grow>
          <Select label={text.quietFrom} data={HOURS} allowDeselect={false} {...form.getInputProps('from')} />
          <Select
            label={text.quietUntil}
            data={HOURS}
            allowDeselect={false}
            {...form.getInputProps('until')}
          />
          <Select
            label={text.quietZone}
            data={timeZones()}
            searchable
            allowDeselect={false}
            {...form.getInputProps('timeZone')}
          />
        </Group>
      )}
    </>
  );
}

function valuesOf(connection?: SalesConnection): FormValues {
  const quiet = connection?.quiet;
  return {
    kind: connection?.kind ?? 'hubspot',
    name: connection?.name ?? '',
    language: connection?.language ?? language,
    url: '',
    secret: '',
    accessToken: '',
    botToken: '',
    chatId: connection?.kind === 'telegram' ? (connection.shown ?? '') : '',
    entity: connection?.entity ?? 'lead',
    veryHot: connection?.automatic.includes('very-hot') ?? false,
    salesReady: connection?.automatic.includes('sales-ready') ?? false,
    paused: connection?.state === 'paused',
    isQuiet: Boolean(quiet),
    from: String(quiet?.from ?? 22),
    until: String(quiet?.until ?? 8),
    timeZone: quiet?.timeZone ?? browserZone(),
  };
}

function draftOf(values: FormValues): ConnectionDraft {
  const { kind, veryHot, salesReady, isQuiet, from, until, timeZone } = values;
  const told = (value: string) => value.trim() || undefined;
  return {
    name: values.name,
    language: values.language,
    url: told(values.url),
    secret: told(values.secret),
    accessToken: told(values.accessToken),
    botToken: told(values.botToken),
    chatId: told(values.chatId),
    ...(kind === 'bitrix24' ? { entity: values.entity } : {}),
    automatic: isChat(kind)
      ? []
      : [...(veryHot ? (['very-hot'] as const) : []), ...(salesReady ? (['sales-ready'] as const) : [])],
    paused: values.paused,
    ...(isChat(kind) && isQuiet ? { quiet: { from: Number(from), until: Number(until), timeZone } } : {}),
  };
}
