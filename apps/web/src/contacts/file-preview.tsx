import { Badge, Button, Checkbox, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import type { FilePreview } from './types';

const text = m.contacts.imports;

interface FilePreviewPanelProps {
  fileName: string;
  preview: FilePreview;
  starting: boolean;
  onStart: () => void;
  onAnother: () => void;
}

/** What the platform makes of the columns, before anything is written; and the one thing it cannot know: consent. */
export function FilePreviewPanel({ fileName, preview, starting, onStart, onAnother }: FilePreviewPanelProps) {
  const [consent, setConsent] = useState(false);
  const ignored = preview.columns.filter(({ field }) => field === null);
  return (
    <Panel title={text.previewTitle} aside={<Text size="sm">{fileName}</Text>}>
      <ScrollArea
        type="auto"
        offsetScrollbars="x"
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': text.previewTable }}
      >
        <Table verticalSpacing="xs" aria-label={text.previewTable}>
          <Table.Thead>
            <Table.Tr>
              {preview.columns.map((column, index) => (
                <Table.Th key={index} style={{ whiteSpace: 'nowrap' }}>
                  <ColumnHead {...column} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.map((cells, row) => (
              <Table.Tr key={row}>
                {cells.map((cell, index) => (
                  <Table.Td key={index} c={preview.columns[index]?.field ? undefined : 'dimmed'}>
                    <Text size="sm" truncate maw={240}>
                      {cell}
                    </Text>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Stack gap={4}>
        {ignored.length > 0 && (
          <Text size="sm" c="dimmed">
            {text.ignoredNote(ignored.map(({ header }) => header || '—').join(', '))}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {text.kept}
        </Text>
      </Stack>
      <Checkbox
        label={preview.consentText}
        checked={consent}
        onChange={({ currentTarget }) => setConsent(currentTarget.checked)}
      />
      <Group>
        <Button disabled={!consent} loading={starting} onClick={onStart}>
          {text.start}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {text.another}
        </Button>
      </Group>
    </Panel>
  );
}

function ColumnHead({ header, field }: FilePreview['columns'][number]) {
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" fw={600}>
        {header || '—'}
      </Text>
      <Badge
        tt="none"
        miw="max-content"
        color={field ? 'pine' : 'gray'}
        variant={field ? 'light' : 'default'}
      >
        {field ? text.fields[field] : text.ignored}
      </Badge>
    </Stack>
  );
}
