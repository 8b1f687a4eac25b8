import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: Icon;
  title?: string;
  text: string;
  action?: ReactNode;
  /** 1 where the state is the whole page. */
  level?: 1 | 2;
}

/** What belongs here and how to start; shown instead of an empty table. */
export function EmptyState({ icon: Picture, title, text, action, level = 2 }: EmptyStateProps) {
  return (
    <Stack align="center" gap="sm" py={title ? 56 : 'lg'} px="md" ta="center">
      <ThemeIcon variant="light" size={title ? 56 : 40} radius="xl" aria-hidden="true">
        <Picture size={title ? 28 : 20} stroke={1.6} />
      </ThemeIcon>
      {title && <Title order={level}>{title}</Title>}
      <Text c="dimmed" maw={440} size={title ? 'md' : 'sm'} style={{ textWrap: 'balance' }}>
        {text}
      </Text>
      {action}
    </Stack>
  );
}
