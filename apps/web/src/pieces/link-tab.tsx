import { Tabs } from '@mantine/core';
import type { ComponentProps, ComponentType } from 'react';
import type { Link } from 'react-router';

/** A tab that is a link: it has an address of its own, and opens in another window like every link. */
export const LinkTab = Tabs.Tab as unknown as ComponentType<
  ComponentProps<typeof Tabs.Tab> & { component: typeof Link; to: string }
>;
