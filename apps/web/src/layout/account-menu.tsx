import {
  Avatar,
  Group,
  Menu,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { IconDeviceDesktop, IconKey, IconLanguage, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ChangePasswordModal } from '../accounts/change-password.modal';
import { useMe, useSignOut } from '../accounts/session.queries';
import { changeLanguage, language } from '../language/language';
import { languageName, languageTags } from '../language/languages';
import { m } from '../messages';
import { tellProblem } from '../pieces/tell';
import classes from './layout.module.css';

const themes = [
  { value: 'auto', icon: IconDeviceDesktop },
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
] as const;

export function AccountMenu() {
  const { data: me } = useMe();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  if (!me) return null;
  return (
    <>
      <ChangePasswordModal opened={changing} onClose={() => setChanging(false)} />
      <Menu width={220} position="top-start">
        <Menu.Target>
          <UnstyledButton className={classes.account}>
            <VisuallyHidden>{m.nav.account}</VisuallyHidden>
            <Group gap="sm" wrap="nowrap">
              <Avatar name={me.name} color="pine" radius="xl" size={34} aria-hidden="true" />
              <div style={{ minWidth: 0 }}>
                <Text size="sm" fw={600} truncate>
                  {me.name}
                </Text>
                <Text size="xs" c="dimmed">
                  {m.accounts.roles[me.role]}
                </Text>
              </div>
            </Group>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.email}</Menu.Label>
          <Menu.Divider />
          <Menu.Label>{m.nav.theme}</Menu.Label>
          {themes.map(({ value, icon: Icon }) => (
            <Menu.Item
              key={value}
              leftSection={<Icon size={16} aria-hidden="true" />}
              fw={colorScheme === value ? 650 : 400}
              closeMenuOnClick={false}
              onClick={() => setColorScheme(value)}
            >
              {m.nav.themes[value]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{m.nav.language}</Menu.Label>
          {languageTags.map((tag) => (
            <Menu.Item
              key={tag}
              lang={tag}
              leftSection={<IconLanguage size={16} aria-hidden="true" />}
              fw={tag === language ? 650 : 400}
              aria-current={tag === language ? 'true' : undefined}
              onClick={() => changeLanguage(tag)}
            >
              {languageName(tag)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconKey size={16} aria-hidden="true" />} onClick={() => setChanging(true)}>
            {m.accounts.newPassword.change}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={16} aria-hidden="true" />}
            onClick={() =>
              signOut.mutate(undefined, { onSuccess: () => void navigate('/sign-in'), onError: tellProblem })
            }
          >
            {m.nav.signOut}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
