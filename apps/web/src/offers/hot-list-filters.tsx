import { Button, Checkbox, Collapse, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { m } from '../messages';
import { useSegments } from '../segments/segments.queries';
import { OwnerFilter } from './hot-owner';
import type { HotListFilter } from './types';

const text = m.hotList;
const leads = m.hotLeads;
const CELLS = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'] as const;

interface HotListFiltersProps {
  filter: HotListFilter;
  /** The key F leads there. */
  search: RefObject<HTMLInputElement | null>;
  onChange: (filter: HotListFilter) => void;
}

export function HotListFilters({ filter, search, onChange }: HotListFiltersProps) {
  const { stage, cell, phase, memberOf, fewTouches, hasPhone } = filter;
  const detailed = [stage, cell, phase, memberOf, fewTouches, hasPhone].some(Boolean);
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <Stack gap="sm" role="search">
      <Group align="flex-end" gap="sm">
        <TextInput
          ref={search}
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
          onChange={(segment) =>
            onChange({ ...filter, segment: (segment || undefined) as HotListFilter['segment'] })
          }
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
        <OwnerFilter filter={filter} onChange={onChange} />
        <Button variant="subtle" aria-expanded={opened || detailed} disabled={detailed} onClick={toggle}>
          {opened || detailed ? leads.fewer : leads.more}
        </Button>
      </Group>
      <Collapse expanded={opened || detailed}>
        <LeadFilters filter={filter} onChange={onChange} />
      </Collapse>
    </Stack>
  );
}

type LeadFiltersProps = Pick<HotListFiltersProps, 'filter' | 'onChange'>;

function LeadFilters({ filter, onChange }: LeadFiltersProps) {
  const { data: segments = [] } = useSegments();
  const choice = <Name extends 'stage' | 'cell' | 'phase' | 'memberOf'>(
    name: Name,
    label: string,
    options: [string, string][],
  ) => (
    <Select
      label={label}
      style={{ flex: '1 1 150px', maxWidth: 220 }}
      data={[{ value: '', label: leads.any }, ...options.map(([value, words]) => ({ value, label: words }))]}
      value={(filter[name] as string | undefined) ?? ''}
      onChange={(value) => onChange({ ...filter, [name]: value || undefined })}
      allowDeselect={false}
    />
  );
  return (
    <Group align="flex-end" gap="sm">
      {choice('stage', leads.stage, Object.entries(m.scoring.stages))}
      {choice(
        'cell',
        leads.cell,
        CELLS.map((cell) => [cell, cell]),
      )}
      {choice('phase', leads.phase, Object.entries(m.scoring.phases))}
      {segments.length > 0 &&
        choice(
          'memberOf',
          leads.memberOf,
          segments.map(({ id, name }) => [id, name]),
        )}
      <Checkbox
        label={leads.fewTouches}
        py={8}
        checked={filter.fewTouches ?? false}
        onChange={({ currentTarget }) =>
          onChange({ ...filter, fewTouches: currentTarget.checked || undefined })
        }
      />
      <Checkbox
        label={leads.hasPhone}
        py={8}
        checked={filter.hasPhone ?? false}
        onChange={({ currentTarget }) =>
          onChange({ ...filter, hasPhone: currentTarget.checked || undefined })
        }
      />
    </Group>
  );
}
