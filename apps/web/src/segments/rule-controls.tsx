import { ActionIcon, Button, Select, Switch } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ActionProps, NotToggleProps, VersatileSelectorProps } from 'react-querybuilder';
import { m } from '../messages';
import type { SegmentField } from './types';

const text = m.segments;

interface Choice {
  name: string;
  label: string;
}

type Choices = readonly (Choice | { label: string; options: readonly Choice[] })[];

/** The controls of the rule editor, as Mantine draws them. */
export function RuleSelect(props: VersatileSelectorProps) {
  const { options, value, title, disabled } = props;
  const choices: Choices = options;
  return (
    <Select
      aria-label={title}
      data={choices.map((option) =>
        'options' in option
          ? { group: option.label, items: option.options.map(({ name, label }) => ({ value: name, label })) }
          : { value: option.name, label: option.label },
      )}
      value={value ?? null}
      onChange={(chosen) => props.handleOnChange(chosen)}
      allowDeselect={false}
      searchable={choices.length > 8 || choices.some((option) => 'options' in option)}
      disabled={disabled}
      maxDropdownHeight={320}
    />
  );
}

export function RuleButton(props: ActionProps) {
  const { label, title, disabled } = props;
  return (
    <Button
      size="compact-sm"
      variant="light"
      title={title}
      disabled={disabled}
      onClick={(event) => props.handleOnClick(event)}
    >
      {label}
    </Button>
  );
}

export function RuleRemoval(props: ActionProps) {
  const { title, disabled } = props;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={title}
      disabled={disabled}
      onClick={(event) => props.handleOnClick(event)}
    >
      <IconX size={16} aria-hidden="true" />
    </ActionIcon>
  );
}

export function RuleTurn(props: NotToggleProps) {
  const { checked, title } = props;
  return (
    <Switch
      size="sm"
      label={title}
      checked={checked ?? false}
      onChange={({ currentTarget }) => props.handleOnChange(currentTarget.checked)}
    />
  );
}

const GROUPS: SegmentField['group'][] = ['profile', 'engagement', 'happened', 'segments'];

/** The fields as they are chosen, group by group. */
export function fieldOptions(fields: readonly SegmentField[]) {
  return GROUPS.map((group) => ({
    label: text.groups[group],
    options: fields
      .filter((field) => field.group === group)
      .map(({ key }) => ({ name: key, label: text.fields[key as keyof typeof text.fields] ?? key })),
  }));
}
