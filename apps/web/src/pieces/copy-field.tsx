import { Button, CopyButton, Group, TextInput, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { m } from '../messages';

/** A value to take away: selectable, and copied with one click. */
export function CopyField({ label, value }: { label: string; value: string }) {
  return (
    <Group align="flex-end" gap="xs">
      <TextInput
        label={label}
        value={value}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
        style={{ flex: '1 1 200px', minWidth: 0 }}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant={copied ? 'light' : 'default'}
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          >
            {copied ? m.actions.copied : m.actions.copy}
            <VisuallyHidden>: {label}</VisuallyHidden>
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
