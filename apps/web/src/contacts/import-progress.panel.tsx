import { Alert, Button, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconDownload } from '@tabler/icons-react';
import { Link } from 'react-router';
import { locale } from '../language/language';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { confirmLoss, tellProblem } from '../pieces/tell';
import classes from './contacts.module.css';
import { downloadRefusedRows, useDecideImport, useImport } from './imports.queries';
import type { ContactImport } from './types';

const text = m.contacts.imports;
const inNumbers = (count: number): string => new Intl.NumberFormat(locale).format(count);

/** Reads its state from the platform, so that a reload, or another person, sees the same. */
export function ImportProgressPanel({ id }: { id: string }) {
  const { data, error, refetch } = useImport(id);
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  if (!data) return <LoadingRows rows={1} height={140} />;
  const title = titleOf(data);
  return (
    <Panel title={title ?? data.fileName} aside={title && <Text size="sm">{data.fileName}</Text>}>
      {data.status === 'running' && <Running running={data} />}
      {data.status === 'failed' && <Failed failed={data} />}
      {data.status === 'cancelled' && (
        <Text size="sm">{text.cancelledNote(inNumbers(data.rowsDone), inNumbers(data.rowCount))}</Text>
      )}
      {data.status !== 'running' && <Result done={data} />}
    </Panel>
  );
}

function titleOf({ status }: ContactImport): string | undefined {
  return status === 'running' ? undefined : text[status];
}

function CancelButton({ id }: { id: string }) {
  const decide = useDecideImport(id);
  return (
    <Button
      variant="default"
      loading={decide.isPending}
      onClick={() =>
        confirmLoss({
          title: text.cancelTitle,
          text: text.cancelText,
          confirm: text.cancel,
          keep: text.keep,
          onConfirm: () => decide.mutate('cancel', { onError: tellProblem }),
        })
      }
    >
      {text.cancel}
    </Button>
  );
}

/** The file is still with us, so that nothing is lost by trying again. */
function Failed({ failed: { id, reason, rowsDone, rowCount } }: { failed: ContactImport }) {
  const decide = useDecideImport(id);
  return (
    <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden="true" />}>
      <Stack gap="xs">
        <Text size="sm">{text.reasons[reason ?? 'unexpected']}</Text>
        <Text size="sm" className="numbers">
          {text.failedNote(inNumbers(rowsDone), inNumbers(rowCount))}
        </Text>
        <Group>
          <Button loading={decide.isPending} onClick={() => decide.mutate('retry', { onError: tellProblem })}>
            {text.retry}
          </Button>
          <CancelButton id={id} />
        </Group>
      </Stack>
    </Alert>
  );
}

function Running({ running: { id, rowCount, rowsDone } }: { running: ContactImport }) {
  return (
    <Stack gap="xs">
      <Progress.Root size="lg">
        <Progress.Section value={(rowsDone / rowCount) * 100} aria-label={text.progress} />
      </Progress.Root>
      <Text size="sm" className="numbers" role="status">
        {text.running(inNumbers(rowsDone), inNumbers(rowCount))}
      </Text>
      <Text size="sm" c="dimmed">
        {text.runningNote}
      </Text>
      <Group>
        <CancelButton id={id} />
      </Group>
    </Stack>
  );
}

function Result({ done }: { done: ContactImport }) {
  return (
    <>
      <div role="status">
        <SimpleGrid cols={3} component="dl" m={0}>
          {(['added', 'known', 'refused'] as const).map((kind) => (
            <div key={kind} className={classes.result}>
              <Text component="dt" size="sm" c="dimmed">
                {text[kind]}
              </Text>
              <dd className={classes.count} style={{ margin: 0 }}>
                {inNumbers(done[kind])}
              </dd>
            </div>
          ))}
        </SimpleGrid>
      </div>
      {done.ignoredColumns.length > 0 && (
        <Text size="sm" c="dimmed">
          {text.ignoredNote(done.ignoredColumns.map((column) => column || '—').join(', '))}
        </Text>
      )}
      <Group>
        <Button component={Link} to="/contacts">
          {text.toContacts}
        </Button>
        {done.refused > 0 && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden="true" />}
            onClick={() => void downloadRefusedRows(done.id).catch(tellProblem)}
          >
            {text.download}
          </Button>
        )}
        <Button component={Link} to="/contacts/import" variant="subtle">
          {text.oneMore}
        </Button>
      </Group>
    </>
  );
}
