import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { formatDateTime } from '../format/time';
import { asProblem } from '../http/problem';
import { problemText } from '../http/problem-text';
import { locale } from '../language/language';
import { m } from '../messages';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { FileDrop } from './file-drop';
import { FilePreviewPanel } from './file-preview';
import { ImportProgressPanel } from './import-progress.panel';
import { useImports, usePreview, useStartImport } from './imports.queries';
import type { ContactImport } from './types';

const text = m.contacts.imports;
const MOST_BYTES = 10 * 1024 * 1024;

/** Choose, look, affirm, and watch; the address names the import as soon as there is one. */
export function ImportPage() {
  const { importId } = useParams();
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} back={{ to: '/contacts', label: text.back }} />
      <Stack gap="lg" maw={860}>
        {importId === undefined ? <NewImport /> : <ImportProgressPanel key={importId} id={importId} />}
        {importId === undefined && <PastImports />}
      </Stack>
    </>
  );
}

function NewImport() {
  const [file, setFile] = useState<File>();
  const preview = usePreview();
  const start = useStartImport();
  const navigate = useNavigate();
  const tooLarge = file !== undefined && file.size > MOST_BYTES;
  const error: unknown = preview.error ?? start.error;
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    preview.reset();
    start.reset();
    if (chosen && chosen.size <= MOST_BYTES) preview.mutate(chosen);
  };
  return (
    <>
      {tooLarge && <Refusal words={text.tooLarge} />}
      {error !== null && <Refusal words={[problemText(error), lineOf(error)].filter(Boolean).join(' ')} />}
      {file && preview.data ? (
        <FilePreviewPanel
          fileName={file.name}
          preview={preview.data}
          starting={start.isPending}
          onStart={({ keepOthers }) =>
            start.mutate(
              { file, keepOthers },
              { onSuccess: ({ id }) => void navigate(`/contacts/import/${id}`) },
            )
          }
          onAnother={() => choose(undefined)}
        />
      ) : (
        <FileDrop loading={preview.isPending} onFile={choose} />
      )}
    </>
  );
}

function Refusal({ words }: { words: string }) {
  return (
    <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden="true" />}>
      {words}
    </Alert>
  );
}

/** `/lines/12` of a file that is broken there. */
function lineOf(error: unknown): string {
  const line = asProblem(error)
    .fields.map(({ pointer }) => /^\/lines\/(\d+)$/.exec(pointer)?.[1])
    .find(Boolean);
  return line === undefined ? '' : text.brokenLine(line);
}

function PastImports() {
  const { data } = useImports();
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={text.past}>
      <Stack gap="sm">
        {data.items.map((past) => (
          <PastImport key={past.id} past={past} />
        ))}
      </Stack>
    </Panel>
  );
}

const stateOf = ({ status }: ContactImport): string | undefined =>
  status === 'running' ? text.still : status === 'failed' ? text.stopped : undefined;

function PastImport({ past }: { past: ContactImport }) {
  const [added, known, refused] = [past.added, past.known, past.refused].map((count) =>
    new Intl.NumberFormat(locale).format(count),
  );
  return (
    <Group justify="space-between" gap="xs">
      <div style={{ minWidth: 0 }}>
        <Anchor
          component={Link}
          to={`/contacts/import/${past.id}`}
          size="sm"
          style={{ overflowWrap: 'anywhere' }}
        >
          {past.fileName}
        </Anchor>
        <Text size="xs" c="dimmed">
          {text.by(past.startedBy, formatDateTime(past.createdAt))}
        </Text>
      </div>
      <Text size="sm" className="numbers">
        {stateOf(past) ?? text.result(added ?? '', known ?? '', refused ?? '')}
      </Text>
    </Group>
  );
}
