import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { m } from '../messages';
import type { HotListFilter } from './types';

const text = m.hotList;

interface HotListFiltersProps {
  filter: HotListFilter;
  onChange: (filter: HotListFilter) => void;
}

export function HotListFilters({ filter, onChange }: HotListFiltersProps) {
  return (
    <Group align="flex-end" gap="sm" role="search">
      <TextInput
        label={text.search}
        type="search"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        style={{ flex: '1 1 220px' }}
        value={filter.q ?? ''}
        onChange={({ currentTarget }) => onChange({ ...filter, q: currentTarget.value || undefined })}
      />
      <Select
        label={text.segment}
        style={{ flex: '1 1 180px', maxWidth: 240 }}
        data={[
          { value: '', label: text.everyone },
          ...Object.entries(text.segments).map(([value, label]) => ({ value, label })),
        ]}
        value={filter.segment ?? ''}
        onChange={(segment) => onChange({ ...filter, segment: segment || undefined })}
        allowDeselect={false}
      />
      <NumberInput
        label={text.minScore}
        style={{ flex: '0 1 140px' }}
        min={0}
        step={10}
        allowDecimal={false}
        value={filter.minScore ?? ''}
        onChange={(value) => onChange({ ...filter, minScore: Number(value) || undefined })}
      />
    </Group>
  );
}
