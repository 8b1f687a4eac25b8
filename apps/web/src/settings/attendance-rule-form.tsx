import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellUndoable } from '../pieces/tell';
import { type AttendanceRule, useSetAttendanceRule } from './attendance-rule.queries';

const text = m.settings.attendance;

/** From when on somebody counts as having attended; either of both is enough. */
export function AttendanceRuleForm({ rule }: { rule: AttendanceRule }) {
  const set = useSetAttendanceRule();
  const form = useForm<Record<keyof AttendanceRule, number | string>>({ initialValues: rule });
  const { minimumMinutes, minimumSharePercent } = form.values;
  const given = { minimumMinutes: Number(minimumMinutes), minimumSharePercent: Number(minimumSharePercent) };
  const empty = minimumMinutes === '' || minimumSharePercent === '';
  const everybody = !empty && (given.minimumMinutes === 0 || given.minimumSharePercent === 0);
  const submit = form.onSubmit(() =>
    set.mutate(given, {
      onSuccess: (saved) => {
        form.setInitialValues(saved);
        form.reset();
        tellUndoable({
          message: text.saved,
          undo: async () => {
            form.setValues(await set.mutateAsync(rule));
            form.resetDirty();
          },
        });
      },
      onError: (error) => showFieldErrors(form, asProblem(error)),
    }),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text c="dimmed" maw="42rem">
          {text.lead}
        </Text>
        <Group align="flex-start">
          <NumberInput
            label={text.minutes}
            min={0}
            max={1440}
            allowDecimal={false}
            w={200}
            required
            {...form.getInputProps('minimumMinutes')}
          />
          <NumberInput
            label={text.share}
            min={0}
            max={100}
            suffix=" %"
            allowDecimal={false}
            w={200}
            required
            {...form.getInputProps('minimumSharePercent')}
          />
        </Group>
        {!empty && (
          <Text role="status">
            {everybody ? text.everybody : text.rule(given.minimumMinutes, given.minimumSharePercent)}
          </Text>
        )}
        {set.error && <FormProblem error={set.error} />}
        <Group>
          <Button type="submit" loading={set.isPending} disabled={empty || !form.isDirty()}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
