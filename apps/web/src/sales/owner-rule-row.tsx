import { ActionIcon, Checkbox, Group, Select, SimpleGrid, Text } from '@mantine/core';
import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import { m } from '../messages';
import type { OwnerRule } from './types';

const text = m.salesSettings.rules;

interface OwnerRuleRowProps {
  number: number;
  rule: OwnerRule;
  onChange: (rule: OwnerRule) => void;
  onUp?: () => void;
  onRemove?: () => void;
}

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function OwnerRuleRow({ number, rule, onChange, onUp, onRemove }: OwnerRuleRowProps) {
  const select = (
    key: 'stage' | 'rung' | 'role' | 'choose',
    label: string,
    words: Record<string, string>,
  ) => (
    <Select
      label={label}
      data={optionsOf(words)}
      allowDeselect={false}
      value={rule[key]}
      onChange={(value) => value && onChange({ ...rule, [key]: value })}
    />
  );
  return (
    <section aria-label={text.rule(number)}>
      <Group justify="space-between" mih={30}>
        <Text fw={600} size="sm">
          {text.rule(number)}
        </Text>
        <Group gap="xs">
          {onUp && (
            <ActionIcon variant="subtle" aria-label={text.up(number)} onClick={onUp}>
              <IconArrowUp size={17} aria-hidden="true" />
            </ActionIcon>
          )}
          {onRemove && (
            <ActionIcon variant="subtle" color="red" aria-label={text.remove(number)} onClick={onRemove}>
              <IconTrash size={17} aria-hidden="true" />
            </ActionIcon>
          )}
        </Group>
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
        {select('stage', text.stage, { any: text.anyStage, ...m.scoring.stages, bought: text.bought })}
        {select('rung', text.rung, { any: text.anyRung, ...m.products.rungs })}
        {select('role', text.role, m.calls.roles)}
        {select('choose', text.choose, text.ways)}
      </SimpleGrid>
      <Checkbox
        mt="xs"
        label={text.territory}
        checked={rule.territory}
        onChange={({ currentTarget }) => onChange({ ...rule, territory: currentTarget.checked })}
      />
    </section>
  );
}
