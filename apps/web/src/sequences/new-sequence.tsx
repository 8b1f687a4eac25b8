import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem, LoadFailed, LoadingRows } from '../pieces/load-state';
import { useCreateSequence, useTemplates } from './sequences.queries';
import classes from './sequences.module.css';

const text = m.sequenceList.create;
const EMPTY = '';

interface NewSequenceProps {
  opened: boolean;
  onClose: () => void;
}

export function NewSequence({ opened, onClose }: NewSequenceProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={m.sequenceList.add} size="lg">
      <NewSequenceForm onDone={onClose} />
    </Modal>
  );
}

/** A name and what to begin with; a template that is chosen lends its name until another is typed. */
function NewSequenceForm({ onDone }: { onDone: () => void }) {
  const templates = useTemplates();
  const create = useCreateSequence();
  const navigate = useNavigate();
  const form = useForm({ initialValues: { name: '', templateKey: EMPTY } });
  const choose = (templateKey: string) => {
    const nameOf = (key: string) => templates.data?.items.find((one) => one.key === key)?.name ?? '';
    if (form.values.name === nameOf(form.values.templateKey)) form.setFieldValue('name', nameOf(templateKey));
    form.setFieldValue('templateKey', templateKey);
  };
  const submit = form.onSubmit(({ name, templateKey }) =>
    create.mutate(
      { name, ...(templateKey ? { templateKey } : {}) },
      {
        onSuccess: ({ id }) => {
          onDone();
          void navigate(`/sequences/${id}`);
        },
        onError: (error) => showFieldErrors(form, asProblem(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={text.name}
          placeholder={text.namePlaceholder}
          required
          maxLength={200}
          data-autofocus
          {...form.getInputProps('name')}
        />
        {templates.isPending && <LoadingRows rows={2} height={62} />}
        {templates.error && <LoadFailed error={templates.error} onRetry={templates.refetch} />}
        <Radio.Group label={text.begin} value={form.values.templateKey} onChange={choose}>
          <Stack gap="xs" mt={6}>
            <Choice value={EMPTY} name={text.empty} purpose={text.emptyText} />
            {templates.data?.items.map(({ key, name, purpose, touches }) => (
              <Choice key={key} value={key} name={name} purpose={purpose} note={text.touches(touches)} />
            ))}
          </Stack>
        </Radio.Group>
        <FormProblem error={create.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {text.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ChoiceProps {
  value: string;
  name: string;
  purpose: string;
  note?: string;
}

function Choice({ value, name, purpose, note }: ChoiceProps) {
  return (
    <Radio.Card value={value} className={classes.choice} aria-label={name}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Radio.Indicator />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group justify="space-between" gap="xs">
            <Text size="sm" fw={620}>
              {name}
            </Text>
            {note && (
              <Text size="xs" c="dimmed">
                {note}
              </Text>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {purpose}
          </Text>
        </div>
      </Group>
    </Radio.Card>
  );
}
