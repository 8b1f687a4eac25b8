import { Group, Text, UnstyledButton } from '@mantine/core';

interface PersonLineProps {
  name: string;
  /** Short, at the end of the line. */
  when: string;
  about: string;
  current: boolean;
  onChoose: () => void;
}

/** One of a list of people of whom one is shown in full beside it. */
export function PersonLine({ name, when, about, current, onChoose }: PersonLineProps) {
  return (
    <UnstyledButton
      onClick={onChoose}
      aria-current={current}
      p="xs"
      w="100%"
      style={{ borderRadius: 'var(--mantine-radius-md)', background: current ? 'var(--fc-line)' : undefined }}
    >
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text fw={600} size="sm" truncate>
          {name}
        </Text>
        <Text size="sm" className="numbers" style={{ whiteSpace: 'nowrap' }}>
          {when}
        </Text>
      </Group>
      <Text size="sm" truncate>
        {about}
      </Text>
    </UnstyledButton>
  );
}
