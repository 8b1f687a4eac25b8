import { ActionIcon, Button, Fieldset, Group, Input, Stack } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface RowListProps<Row> {
  title: string;
  hint?: string;
  rows: readonly Row[];
  error?: ReactNode;
  add: { label: string; act: () => void } | null;
  remove: { label: (position: number) => string; act: (index: number) => void };
  children: (row: Row, index: number) => ReactNode;
}

/** A list of small rows of fields, with a way to add and to remove. */
export function RowList<Row>({ title, hint, rows, error, add, remove, children }: RowListProps<Row>) {
  return (
    <Fieldset legend={title} radius="md">
      <Stack gap="sm">
        {hint && <Input.Description>{hint}</Input.Description>}
        {rows.map((row, index) => (
          <Group key={index} align="flex-start" gap="xs" wrap="wrap">
            <Group align="flex-start" gap="xs" style={{ flex: 1, minWidth: 0 }}>
              {children(row, index)}
            </Group>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              mt={26}
              aria-label={remove.label(index + 1)}
              onClick={() => remove.act(index)}
            >
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          </Group>
        ))}
        {error && <Input.Error>{error}</Input.Error>}
        {add && (
          <Button
            size="xs"
            variant="light"
            w="fit-content"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={add.act}
          >
            {add.label}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}
