import { NavLink, Stack, Text } from '@mantine/core';
import { NavLink as RouterLink, useLocation } from 'react-router';
import { type PlaceGroup, usePlaces } from './places';

export function MainNav() {
  const groups = usePlaces();
  return (
    <Stack gap="sm">
      {groups.map((group) => (
        <NavGroup key={group.title ?? ''} {...group} />
      ))}
    </Stack>
  );
}

function NavGroup({ title, places }: PlaceGroup) {
  const { pathname } = useLocation();
  return (
    <Stack gap={2} role="group" aria-label={title}>
      {title && (
        <Text size="xs" c="dimmed" fw={600} px="sm" aria-hidden="true">
          {title}
        </Text>
      )}
      {places.map(({ to, label, icon: Icon }) => (
        <NavLink
          key={to}
          component={RouterLink}
          to={to}
          label={label}
          active={to === '/' ? pathname === to : pathname.startsWith(to)}
          leftSection={<Icon size={19} stroke={1.7} aria-hidden="true" />}
          py={{ base: 6, sm: 4 }}
          style={{ borderRadius: 'var(--mantine-radius-md)', fontWeight: 550 }}
        />
      ))}
    </Stack>
  );
}
