import { Select, TextInput } from '@mantine/core';
import { m } from '../../messages';
import { usePersonalSequences } from '../sequences.queries';
import type { StepWriter } from './use-step';

const text = m.stepPanel;

/** Where the walk goes on, or who is told: another sequence, or another system. */
export function TargetFields({ writer }: { writer: StepWriter }) {
  return writer.step.kind === 'go-to' ? <GoToField writer={writer} /> : <WebhookField writer={writer} />;
}

function GoToField({ writer: { step, editor, change, mark } }: { writer: StepWriter }) {
  const { data } = usePersonalSequences();
  const others = (data?.items ?? []).filter(
    ({ id, state }) => id === step.goToSequenceId || (id !== editor.id && state === 'live'),
  );
  return (
    <Select
      label={text.target}
      description={data && others.length === 0 ? text.noTarget : text.targetHint}
      {...mark('goToSequenceId')}
      data={others.map(({ id, name }) => ({ value: id, label: name }))}
      value={step.goToSequenceId ?? null}
      searchable
      onChange={(id) => change({ goToSequenceId: id ?? undefined }, 'target')}
    />
  );
}

function WebhookField({ writer: { step, change, mark } }: { writer: StepWriter }) {
  return (
    <TextInput
      label={text.webhookEvent}
      description={text.webhookHint}
      maxLength={100}
      {...mark('webhookEvent')}
      value={step.webhookEvent ?? ''}
      onChange={({ currentTarget }) => change({ webhookEvent: currentTarget.value || undefined }, 'event')}
    />
  );
}
