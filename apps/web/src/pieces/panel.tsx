import { Group, Paper, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface PanelProps {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled surface, announced as a region of its own. */
export function Panel({ title, aside, children }: PanelProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={title ? id : undefined}
      p={{ base: 'md', sm: 'lg' }}
      radius="lg"
      style={{ border: '1px solid var(--fc-line)' }}
    >
      <Stack gap="md">
        {title && (
          <Group justify="space-between" gap="sm" mih={30}>
            <Title order={2} id={id}>
              {title}
            </Title>
            {aside}
          </Group>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
