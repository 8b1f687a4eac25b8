import { Select, type SelectProps } from '@mantine/core';
import { m } from '../messages';
import type { Role } from './types';

const roles: Role[] = ['owner', 'presenter', 'sales'];

export function RoleSelect(props: SelectProps) {
  return (
    <Select
      label={m.accounts.people.role}
      data={roles.map((value) => ({ value, label: m.accounts.roles[value] }))}
      renderOption={({ option }) => (
        <span>
          {option.label} <small>({m.accounts.roleHints[option.value as Role]})</small>
        </span>
      )}
      allowDeselect={false}
      {...props}
    />
  );
}
