import { ActionIcon, Button, Group, Input, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { m } from '../../messages';
import { removeBranch, renameBranch } from '../outline';
import { sharesOf, shareWords } from '../words';
import classes from './step.module.css';
import type { StepWriter } from './use-step';

const text = m.stepPanel;
const MOST = 10;

/** The branches of a split, and how many in a hundred go each way. */
export function BranchingFields({ writer }: { writer: StepWriter }) {
  const { step, editor, change, flaw, mark } = writer;
  const split = step.split ?? [];
  const shares = sharesOf(split);
  const rename = (nth: number, name: string) => {
    // Two branches of one name would be one.
    if (split.some((branch, other) => other !== nth && branch.name === name)) return;
    const steps = renameBranch(editor.steps, step.key, split[nth]!.name, name);
    const renamed = split.with(nth, { ...split[nth]!, name });
    editor.set(
      { steps: steps.map((known) => (known.key === step.key ? { ...known, split: renamed } : known)) },
      `${step.key} name ${nth}`,
    );
  };
  const remove = (nth: number) => {
    const steps = removeBranch(editor.steps, step.key, split[nth]!.name);
    const left = split.toSpliced(nth, 1);
    editor.set({ steps: steps.map((known) => (known.key === step.key ? { ...known, split: left } : known)) });
  };
  const add = () => {
    const free = Array.from({ length: MOST + 1 }, (_, nth) => text.newBranch(nth + 1)).find(
      (name) => !split.some((branch) => branch.name === name),
    )!;
    change({ split: [...split, { name: free, weight: 50 }] }, `branches ${split.length}`);
  };
  return (
    <Stack gap="sm" component="section" aria-label={text.shares}>
      <Input.Label labelElement="div">{text.shares}</Input.Label>
      <div className={classes.shares} aria-hidden="true">
        {shares.map((share, nth) => (
          <span key={nth} style={{ width: `${share * 100}%` }} />
        ))}
      </div>
      {split.map((branch, nth) => (
        <Group key={nth} gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            aria-label={text.branchName(nth + 1)}
            maxLength={60}
            style={{ flex: 1, minWidth: 0 }}
            {...mark(`split/${nth}/name`)}
            value={branch.name}
            onChange={({ currentTarget }) => rename(nth, currentTarget.value)}
          />
          <NumberInput
            aria-label={text.weight(nth + 1)}
            w={84}
            min={0}
            max={1000}
            allowDecimal={false}
            value={branch.weight}
            onChange={(weight) =>
              change({ split: split.with(nth, { ...branch, weight: Number(weight) || 0 }) }, `weight ${nth}`)
            }
          />
          <Text size="sm" w={48} ta="right" pt={8} className="numbers">
            {shareWords(shares[nth]!)}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            disabled={split.length <= 2}
            aria-label={text.removeBranch(branch.name)}
            onClick={() => remove(nth)}
          >
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        </Group>
      ))}
      {flaw('split') && <Input.Error>{flaw('split')}</Input.Error>}
      <Button
        variant="default"
        size="xs"
        w="fit-content"
        disabled={split.length >= MOST}
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        data-field="split"
        onClick={add}
      >
        {text.addBranch}
      </Button>
    </Stack>
  );
}
