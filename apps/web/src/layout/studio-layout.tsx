import { AppShell, Burger, Container, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { Mark } from '../design/mark';
import { m } from '../messages';
import { PaletteButton, PaletteIcon, PaletteProvider } from '../palette/palette-button';
import { AccountMenu } from './account-menu';
import { MainNav } from './main-nav';
import { WorkspaceSwitcher } from './workspace-switcher';

/** The studio's frame: navigation at the side, folded away on a phone. */
export function StudioLayout() {
  const [opened, { toggle, close }] = useDisclosure();
  const place = placeOf(useLocation().pathname);
  useEffect(() => {
    close();
    window.scrollTo(0, 0);
  }, [place, close]);
  return (
    <PaletteProvider>
      <AppShell
        header={{ height: { base: 56, sm: 0 } }}
        navbar={{ width: 244, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        padding={{ base: 'md', sm: 'xl' }}
      >
        <a className="skip-link" href="#content">
          {m.nav.skip}
        </a>
        <AppShell.Header hiddenFrom="sm" px="md">
          <Group h="100%" justify="space-between">
            <Brand />
            <Group gap="xs">
              <PaletteIcon />
              <Burger
                opened={opened}
                onClick={toggle}
                size="sm"
                aria-label={m.nav.open}
                aria-expanded={opened}
              />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="md" aria-label={m.nav.label}>
          <Stack h="100%" gap="lg">
            <Group visibleFrom="sm" px={6} pt={4}>
              <Brand />
            </Group>
            <WorkspaceSwitcher />
            <PaletteButton />
            {/* On a low screen the places scroll, and the way out stays where it is. */}
            <ScrollArea type="auto" scrollbarSize={6} offsetScrollbars="y" style={{ flex: 1, minHeight: 0 }}>
              <MainNav />
            </ScrollArea>
            <AccountMenu />
          </Stack>
        </AppShell.Navbar>
        <AppShell.Main id="content">
          <Container size={1160} px={0} pb={48}>
            <Outlet />
          </Container>
        </AppShell.Main>
      </AppShell>
    </PaletteProvider>
  );
}

/** The tabs of a webinar, or of a sequence, are one place: going from one to the next must not throw the reader to the top. */
const placeOf = (pathname: string): string =>
  pathname.replace(/^(\/(?:webinars|sequences)\/[^/]+)\/.*$/, '$1');

function Brand() {
  return (
    <Link to="/" style={{ textDecoration: 'none', color: 'inherit' }}>
      <Group gap={10}>
        <Mark size={28} />
        <Text fw={700} style={{ letterSpacing: '-0.01em' }}>
          {m.product}
        </Text>
      </Group>
    </Link>
  );
}
