import {
  ActionIcon,
  Button,
  Group,
  Input,
  NumberInput,
  Select,
  Stack,
  Switch,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { m } from '../../messages';
import { MatchFields } from '../match-fields';
import { flawAt } from '../problems';
import type { Definition, Happening, Trigger } from '../types';
import type { Editor } from './use-editor';

const text = m.sequenceSettings;
const happenings = m.sequenceWords.happenings;

const TRIGGERS = Object.keys(text.triggers) as Trigger['on'][];
const REENTRIES = Object.keys(text.reentries) as Definition['reentry']['allow'][];
const NO_HAPPENING = ['contact-date', 'inactivity', 'by-hand'];
const GOALS = Object.keys(happenings).filter((kind) => !NO_HAPPENING.includes(kind)) as Happening[];

/** The settings of a sequence, to be changed; the field that something is wrong with has the focus. */
export function SettingsFields({ editor, wanted }: { editor: Editor; wanted: string }) {
  const { name, rename, definition, set, check } = editor;
  const { trigger, reentry, restAtEnd } = definition;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = wanted ? box.current?.querySelector<HTMLElement>(`[data-field^="${wanted}"]`) : null;
    (field ?? box.current?.querySelector<HTMLElement>('input'))?.focus();
  }, [wanted]);
  const flaw = (field: string) => flawAt(check.flaws, field);
  const setTrigger = (part: Partial<Trigger>, about?: string) =>
    set({ trigger: { ...trigger, ...part } }, about);
  // Who may never return would begin only once.
  const setEveryYear = (everyYear: boolean) =>
    set({
      trigger: { ...trigger, everyYear: everyYear || undefined },
      ...(everyYear && reentry.allow === 'never' ? { reentry: { allow: 'after-the-end' } } : {}),
    });
  const days = (value: string | number) => (value === '' ? undefined : Number(value));
  return (
    <Stack ref={box} gap="md">
      <TextInput
        label={text.name}
        value={name}
        maxLength={200}
        onChange={({ currentTarget: { value } }) => rename(value)}
      />
      <Select
        label={text.trigger}
        data-field="trigger/on"
        data={TRIGGERS.map((value) => ({ value, label: text.triggers[value] }))}
        value={trigger.on}
        allowDeselect={false}
        onChange={(on) => on && set({ trigger: { on: on as Trigger['on'] } })}
      />
      {trigger.on === 'contact-date' && (
        <Group align="flex-end" gap="sm" grow>
          <TextInput
            label={text.attribute}
            description={text.attributeHint}
            data-field="trigger/attribute"
            value={trigger.attribute ?? ''}
            maxLength={60}
            error={flaw('trigger/attribute')}
            onChange={({ currentTarget }) =>
              setTrigger({ attribute: currentTarget.value || undefined }, 'trigger/attribute')
            }
          />
          <NumberInput
            label={text.daysBefore}
            min={0}
            max={3660}
            allowDecimal={false}
            data-field="trigger/days"
            error={flaw('trigger/days')}
            value={trigger.days ?? ''}
            onChange={(value) => setTrigger({ days: days(value) }, 'trigger/days')}
          />
        </Group>
      )}
      {trigger.on === 'contact-date' && (
        <Switch
          label={text.everyYear}
          description={text.everyYearHint}
          data-field="trigger/everyYear"
          checked={trigger.everyYear ?? false}
          onChange={({ currentTarget: { checked } }) => setEveryYear(checked)}
        />
      )}
      {trigger.on === 'inactivity' && (
        <NumberInput
          label={text.daysSilent}
          data-field="trigger/days"
          min={1}
          max={3660}
          allowDecimal={false}
          value={trigger.days ?? ''}
          error={flaw('trigger/days')}
          onChange={(value) => setTrigger({ days: days(value) }, 'trigger/days')}
        />
      )}
      <MatchFields
        kind={trigger.on}
        match={trigger.match}
        onChange={(match) => setTrigger({ match }, 'trigger/match')}
      />
      <Group align="flex-start" gap="sm" grow>
        <Select
          label={text.reentry}
          description={text.reentryHint}
          data-field="reentry/allow"
          error={flaw('reentry/allow')}
          data={REENTRIES.map((value) => ({ value, label: text.reentries[value] }))}
          value={reentry.allow}
          allowDeselect={false}
          onChange={(allow) => allow && set({ reentry: { allow: allow as typeof reentry.allow } })}
        />
        {reentry.allow === 'after-days' && (
          <NumberInput
            label={text.reentryDays}
            data-field="reentry/days"
            min={1}
            max={3660}
            allowDecimal={false}
            value={reentry.days ?? ''}
            error={flaw('reentry/days')}
            onChange={(value) => set({ reentry: { ...reentry, days: days(value) } }, 'reentry/days')}
          />
        )}
      </Group>
      <Goals editor={editor} />
      <Switch
        label={text.restAtEnd}
        description={text.restHint}
        checked={restAtEnd}
        onChange={({ currentTarget: { checked } }) => set({ restAtEnd: checked })}
      />
    </Stack>
  );
}

function Goals({ editor: { definition, set } }: { editor: Editor }) {
  const { goals } = definition;
  return (
    <Stack gap="sm" role="group" aria-label={text.goals}>
      <Input.Label labelElement="div">{text.goals}</Input.Label>
      {goals.map((goal, nth) => (
        <Group key={nth} align="flex-start" gap="sm" wrap="nowrap">
          <Stack gap="xs" style={{ flex: 1, minWidth: 0 }}>
            <Select
              aria-label={text.goal(nth + 1)}
              data={GOALS.map((value) => ({ value, label: happenings[value] }))}
              value={goal.kind}
              allowDeselect={false}
              onChange={(kind) =>
                kind && set({ goals: goals.with(nth, { kind: kind as Happening, match: {} }) })
              }
            />
            <MatchFields
              kind={goal.kind}
              match={goal.match}
              onChange={(match) => set({ goals: goals.with(nth, { ...goal, match }) }, `goals/${nth}`)}
            />
          </Stack>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={text.removeGoal(nth + 1)}
            onClick={() => set({ goals: goals.toSpliced(nth, 1) })}
          >
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        w="fit-content"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        data-field="goals"
        onClick={() => set({ goals: [...goals, { kind: 'order-paid', match: {} }] })}
      >
        {text.addGoal}
      </Button>
    </Stack>
  );
}
