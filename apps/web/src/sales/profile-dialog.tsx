import {
  Button,
  Checkbox,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  Select,
  Stack,
  TagsInput,
  Text,
} from '@mantine/core';
import { useState } from 'react';
import { timeZones } from '../format/time';
import { m } from '../messages';
import { RUNGS } from '../products/rungs';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { useSetSalesProfile } from './sales.queries';
import type { SalesProfile, TeamMember } from './types';

const text = m.salesSettings.team;
const ROLES = ['telemarketer', 'seller', 'account-manager'] as const;
const NONE = 'none';

const NEW: SalesProfile = {
  role: 'seller',
  languages: [],
  timeZones: [],
  countries: [],
  tags: [],
  rungs: [],
  maxLoad: null,
  away: false,
};

export function ProfileDialog({ member, onClose }: { member: TeamMember; onClose: () => void }) {
  const [profile, set] = useState<SalesProfile | null>(member.profile);
  const save = useSetSalesProfile();
  const change = (part: Partial<SalesProfile>) => set((before) => ({ ...(before ?? NEW), ...part }));
  const submit = () =>
    save.mutate(
      { memberId: member.memberId, profile },
      {
        onSuccess: () => {
          tellDone(text.saved);
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title={text.edit(member.name)} size="lg">
      <Stack gap="md">
        <Select
          label={text.role}
          data={[
            { value: NONE, label: text.notInSales },
            ...ROLES.map((role) => ({ value: role, label: m.calls.roles[role] })),
          ]}
          value={profile?.role ?? NONE}
          allowDeselect={false}
          onChange={(role) =>
            role === NONE || role === null ? set(null) : change({ role: role as SalesProfile['role'] })
          }
        />
        {profile && <ProfileFields profile={profile} onChange={change} />}
        <FormProblem error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {m.actions.cancel}
          </Button>
          <Button loading={save.isPending} onClick={submit}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ProfileFieldsProps {
  profile: SalesProfile;
  onChange: (part: Partial<SalesProfile>) => void;
}

function ProfileFields({ profile, onChange }: ProfileFieldsProps) {
  // What is compared is stored in lower case; the list of zones has its own writing.
  const zones = timeZones();
  const written = (lower: string) => zones.find((zone) => zone.toLowerCase() === lower) ?? lower;
  return (
    <>
      <div>
        <Text fw={600} size="sm">
          {text.territory}
        </Text>
        <Text size="sm" c="dimmed">
          {text.territoryHint}
        </Text>
      </div>
      <TagsInput
        label={text.languages}
        placeholder={text.type}
        value={profile.languages}
        onChange={(languages) => onChange({ languages })}
      />
      <MultiSelect
        label={text.timeZones}
        data={zones}
        searchable
        limit={50}
        value={profile.timeZones.map(written)}
        onChange={(chosen) => onChange({ timeZones: chosen })}
      />
      <TagsInput
        label={text.countries}
        placeholder={text.type}
        value={profile.countries}
        onChange={(countries) => onChange({ countries })}
      />
      <TagsInput
        label={text.tags}
        placeholder={text.type}
        value={profile.tags}
        onChange={(tags) => onChange({ tags })}
      />
      <MultiSelect
        label={text.rungs}
        data={RUNGS.map((rung) => ({ value: rung, label: m.products.rungs[rung] }))}
        value={profile.rungs}
        onChange={(rungs) => onChange({ rungs: rungs as SalesProfile['rungs'] })}
      />
      <NumberInput
        label={text.maxLoad}
        placeholder={text.anyNumber}
        min={1}
        max={100_000}
        allowDecimal={false}
        value={profile.maxLoad ?? ''}
        onChange={(value) => onChange({ maxLoad: typeof value === 'number' ? value : null })}
      />
      <Checkbox
        label={text.isAway}
        checked={profile.away}
        onChange={({ currentTarget }) => onChange({ away: currentTarget.checked })}
      />
    </>
  );
}
