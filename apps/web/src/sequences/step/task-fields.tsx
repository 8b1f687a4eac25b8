import { SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { m } from '../../messages';
import type { Step } from '../types';
import type { StepWriter } from './use-step';

const text = m.stepPanel;
type Task = NonNullable<Step['task']>;

/** What a person is to do for another: a call, or a letter to post. */
export function TaskFields({ writer: { step, change, mark } }: { writer: StepWriter }) {
  const task = step.task ?? { kind: 'call', title: '', script: '' };
  const set = (part: Partial<Task>, about: string) => change({ task: { ...task, ...part } }, `task ${about}`);
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={text.taskKind}
        data={(['call', 'letter'] as const).map((value) => ({ value, label: text.taskKinds[value] }))}
        value={task.kind}
        onChange={(kind) => set({ kind: kind as Task['kind'] }, 'kind')}
      />
      <TextInput
        label={text.title}
        maxLength={200}
        {...mark('task/title')}
        value={task.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value }, 'title')}
      />
      <Textarea
        label={task.kind === 'call' ? text.script : text.letterScript}
        autosize
        minRows={5}
        maxLength={20_000}
        {...mark('task/script')}
        value={task.script}
        onChange={({ currentTarget }) => set({ script: currentTarget.value }, 'script')}
      />
    </Stack>
  );
}
