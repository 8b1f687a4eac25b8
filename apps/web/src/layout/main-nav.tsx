import { NavLink, Stack } from '@mantine/core';
import {
  IconChecklist,
  IconFlame,
  IconHome,
  IconInbox,
  IconKey,
  IconMailForward,
  IconPhone,
  IconPresentation,
  IconRoute,
  IconSettings,
  IconTargetArrow,
  IconShoppingCart,
  IconStairsUp,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { NavLink as RouterLink, useLocation } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { useMailboxAvailable } from '../reminders/mailbox.queries';
import { m } from '../messages';

const places = [
  { to: '/', label: m.nav.home, icon: IconHome },
  { to: '/webinars', label: m.nav.webinars, icon: IconPresentation },
  { to: '/contacts', label: m.nav.contacts, icon: IconUsers },
  { to: '/hot-list', label: m.nav.hotList, icon: IconFlame },
  { to: '/calls', label: m.nav.calls, icon: IconPhone },
  { to: '/tasks', label: m.nav.tasks, icon: IconChecklist },
  { to: '/conveyor', label: m.nav.conveyor, icon: IconRoute },
  { to: '/tasks', label: m.nav.tasks, icon: IconPhone },
  { to: '/orders', label: m.nav.orders, icon: IconShoppingCart },
  { to: '/products', label: m.nav.products, icon: IconStairsUp },
  { to: '/segments', label: m.nav.segments, icon: IconUsersGroup },
  { to: '/scoring', label: m.nav.scoring, icon: IconTargetArrow },
  { to: '/sequences', label: m.nav.sequences, icon: IconMailForward },
  { to: '/people', label: m.nav.people, icon: IconKey },
];
const settings = { to: '/settings', label: m.settings.title, icon: IconSettings };
const mailbox = { to: '/mailbox', label: m.nav.mailbox, icon: IconInbox };

export function MainNav() {
  const { pathname } = useLocation();
  const available = useMailboxAvailable();
  const owner = useMay('govern');
  const shown = [...places, ...(owner ? [settings] : []), ...(available ? [mailbox] : [])];
  return (
    <Stack gap={2} style={{ flex: 1 }}>
      {shown.map(({ to, label, icon: Icon }) => (
        <NavLink
          key={to}
          component={RouterLink}
          to={to}
          label={label}
          active={to === '/' ? pathname === to : pathname.startsWith(to)}
          leftSection={<Icon size={19} stroke={1.7} aria-hidden="true" />}
          style={{ borderRadius: 'var(--mantine-radius-md)', fontWeight: 550 }}
        />
      ))}
    </Stack>
  );
}
