import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useContacts } from '../contacts/contacts.queries';
import { m } from '../messages';

const SETTLE_MS = 200;

interface ContactSelectProps {
  label: string;
  /** What nobody means. */
  placeholder: string;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One contact, found by name or e-mail, or nobody. */
export function ContactSelect({ label, placeholder, value, onChange }: ContactSelectProps) {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const [settled] = useDebouncedValue(search, SETTLE_MS);
  const { data } = useContacts({
    search: settled === chosen?.label ? undefined : settled.trim() || undefined,
  });
  const found = (data?.contacts ?? []).map(({ id, name, email }) => ({
    value: id,
    label: `${name} (${email})`,
  }));
  const kept = chosen && !found.some((one) => one.value === chosen.value) ? [chosen] : [];
  return (
    <Select
      label={label}
      placeholder={placeholder}
      data={[...found, ...kept]}
      value={value}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': placeholder }}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={m.dryRun.nobodyFound}
      filter={({ options }) => options}
      limit={40}
      onChange={(id, option) => {
        setChosen(id && option ? { value: option.value, label: option.label } : null);
        onChange(id);
      }}
    />
  );
}
