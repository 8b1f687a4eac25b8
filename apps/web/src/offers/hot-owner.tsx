import { Select, Text } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useMe } from '../accounts/session.queries';
import { m } from '../messages';
import { useSalesTeam } from '../sales/sales.queries';
import type { HotListFilter, HotPerson } from './types';

const text = m.hotLeads.owner;

/** Who of sales has this person, or is asked to take them. */
export function OwnerMark({ owner }: Pick<HotPerson, 'owner'>) {
  const { data: me } = useMe();
  if (!owner) {
    return (
      <Text size="xs" c="dimmed">
        {text.none}
      </Text>
    );
  }
  const mine = owner.memberId === me?.userId;
  const name = mine ? text.you : owner.name || text.nameless;
  const offered = owner.state === 'offered';
  return (
    <Text size="sm" fw={mine ? 600 : undefined} c={offered ? 'dimmed' : undefined}>
      <IconUser size={13} stroke={1.7} aria-hidden="true" /> {offered ? text.offered(name) : name}
    </Text>
  );
}

interface OwnerFilterProps {
  filter: HotListFilter;
  onChange: (filter: HotListFilter) => void;
}

const WORDS = ['', 'me', 'nobody'];

/** One's own people first: that is the list for which most of sales come here. */
export function OwnerFilter({ filter, onChange }: OwnerFilterProps) {
  const { data: team = [] } = useSalesTeam();
  const { data: me } = useMe();
  const chosen = filter.owner === me?.userId ? 'me' : (filter.owner ?? '');
  const colleagues = team
    .filter(
      ({ memberId, profile, leads, offered }) => memberId !== me?.userId && (profile || leads + offered > 0),
    )
    .map(({ memberId, name, email, here }) => {
      const shown = name || email || text.nameless;
      return { value: memberId, label: here ? shown : text.left(shown) };
    });
  // A view may name somebody whom the team has forgotten.
  if (![...WORDS, ...colleagues.map(({ value }) => value)].includes(chosen))
    colleagues.push({ value: chosen, label: text.nameless });
  return (
    <Select
      label={text.label}
      style={{ flex: '1 1 150px', maxWidth: 220 }}
      data={[
        { value: '', label: text.anybody },
        { value: 'me', label: text.mine },
        { value: 'nobody', label: text.nobody },
        ...(colleagues.length > 0 ? [{ group: text.colleagues, items: colleagues }] : []),
      ]}
      value={chosen}
      onChange={(owner) => onChange({ ...filter, owner: owner || undefined })}
      allowDeselect={false}
    />
  );
}
