import { Badge, Button, Checkbox, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { labelOf } from './profile-draft';
import type { FilePreview } from './types';

const text = m.contacts.imports;

interface FilePreviewPanelProps {
  fileName: string;
  preview: FilePreview;
  starting: boolean;
  onStart: (choice: { keepOthers: boolean }) => void;
  onAnother: () => void;
}

/** What the platform makes of the columns, before anything is written; and the one thing it cannot know: consent. */
export function FilePreviewPanel({ fileName, preview, starting, onStart, onAnother }: FilePreviewPanelProps) {
  const [consent, setConsent] = useState(false);
  const [keepOthers, setKeepOthers] = useState(false);
  const unknown = preview.columns.filter(({ field }) => field === null);
  const keepable = unknown.filter(({ attribute }) => attribute !== null);
  const columns = keepOthers ? preview.columns.map(kept) : preview.columns;
  const ignored = columns.filter(({ field }) => field === null);
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
              {columns.map((column, index) => (
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
                  <Table.Td key={index} c={columns[index]?.field ? undefined : 'dimmed'}>
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
            {text.ignoredNote(namesOf(ignored))}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {text.kept}
        </Text>
      </Stack>
      {keepable.length > 0 && (
        <Checkbox
          label={text.keepOthers(namesOf(keepable))}
          checked={keepOthers}
          onChange={({ currentTarget }) => setKeepOthers(currentTarget.checked)}
        />
      )}
      <Checkbox
        label={preview.consentText}
        checked={consent}
        onChange={({ currentTarget }) => setConsent(currentTarget.checked)}
      />
      <Group>
        <Button disabled={!consent} loading={starting} onClick={() => onStart({ keepOthers })}>
          {text.start}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {text.another}
        </Button>
      </Group>
    </Panel>
  );
}

type Column = FilePreview['columns'][number];

/** As they stand above the table, so that nobody looks for them. */
const namesOf = (columns: Column[]): string => columns.map(({ header }) => header || '—').join(', ');

const kept = (column: Column): Column =>
  column.field === null && column.attribute !== null ? { ...column, field: 'attribute' } : column;

function takenFor({ field, attribute }: Column): string {
  if (field === null) return text.ignored;
  return field === 'attribute' ? labelOf(attribute ?? '') : text.fields[field];
}

function ColumnHead({ header, field, attribute }: Column) {
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
        {takenFor({ header, field, attribute })}
      </Badge>
    </Stack>
  );
}
