import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useContacts } from '../contacts/contacts.queries';
import { m } from '../messages';

const text = m.dryRun;
const SETTLE_MS = 200;

interface ContactPickerProps {
  label: string;
  hint?: string;
  chosen: string[];
  onChange: (ids: string[]) => void;
}

/** Contacts, found by name or e-mail and kept together. */
export function ContactPicker({ label, hint, chosen, onChange }: ContactPickerProps) {
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search, SETTLE_MS);
  const { data } = useContacts({ search: settled.trim() || undefined });
  // Who was chosen stays known when something else is looked for.
  const [known, setKnown] = useState<Record<string, string>>({});
  const found = (data?.contacts ?? []).map(({ id, name, email }) => ({
    value: id,
    label: `${name} (${email})`,
  }));
  const kept = chosen
    .filter((id) => !found.some(({ value }) => value === id))
    .map((id) => ({ value: id, label: known[id] ?? id }));
  return (
    <MultiSelect
      label={label}
      description={hint}
      placeholder={chosen.length === 0 ? text.search : undefined}
      data={[...found, ...kept]}
      value={chosen}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={text.nobodyFound}
      maxValues={200}
      limit={40}
      filter={({ options }) =>
        options.filter((option) => !kept.some(({ value }) => 'value' in option && option.value === value))
      }
      onChange={(ids) => {
        setKnown((names) => ({
          ...names,
          ...Object.fromEntries(found.map((one) => [one.value, one.label])),
        }));
        onChange(ids);
      }}
    />
  );
}
