import { Button, Group, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem, LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellDone } from '../pieces/tell';
import { useKeepLetterSender, useLetterSender } from './channels.queries';

const text = m.settings.channels.paper;

export function LetterSenderPanel() {
  const { data, error, isPending, refetch } = useLetterSender();
  return (
    <Panel title={text.title}>
      <Text c="dimmed" size="sm">
        {text.lead}
      </Text>
      {isPending && <LoadingRows rows={1} height={60} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && <SenderForm line={data.line ?? ''} />}
    </Panel>
  );
}

function SenderForm({ line }: { line: string }) {
  const keep = useKeepLetterSender();
  const form = useForm({ initialValues: { line } });
  const submit = form.onSubmit((values) =>
    keep.mutate(values.line, {
      onSuccess: () => tellDone(text.saved),
      onError: (refusal) => showFieldErrors(form, asProblem(refusal)),
    }),
  );
  return (
    <form onSubmit={submit}>
      <Group align="flex-start" gap="sm">
        <TextInput
          label={text.line}
          description={text.lineHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={120}
          required
          style={{ flex: '1 1 240px' }}
          {...form.getInputProps('line')}
        />
        <Button type="submit" variant="default" loading={keep.isPending} mt={25}>
          {m.actions.save}
        </Button>
      </Group>
      <FormProblem error={Object.keys(form.errors).length === 0 ? keep.error : null} />
    </form>
  );
}
