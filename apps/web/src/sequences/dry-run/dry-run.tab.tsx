import { Alert, Stack } from '@mantine/core';
import { IconFlask, IconShieldCheck } from '@tabler/icons-react';
import { useOutletContext } from 'react-router';
import { m } from '../../messages';
import { EmptyState } from '../../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { Panel } from '../../pieces/panel';
import type { Draft } from '../types';
import { DryRunForm } from './dry-run-form';
import { useDryRun } from './dry-run.queries';
import { DryRunResult } from './dry-run-result';

const text = m.dryRun;

/** Who would get what, when, and why not. */
export function DryRunTab() {
  const draft = useOutletContext<Draft>();
  const { data, error, isPending, mutate, variables } = useDryRun(draft.id);
  return (
    <Stack gap="lg">
      <Alert color="gray" icon={<IconShieldCheck aria-hidden="true" />}>
        {text.safe}
      </Alert>
      <Panel title={text.title}>
        <DryRunForm draft={draft} again={data !== undefined} pending={isPending} onRun={mutate} />
      </Panel>
      {isPending && <LoadingRows rows={3} height={90} />}
      {error && <LoadFailed error={error} onRetry={() => variables && mutate(variables)} />}
      {data && !isPending && <DryRunResult draft={draft} people={data.people} />}
      {!data && !isPending && !error && (
        <Panel>
          <EmptyState icon={IconFlask} title={text.emptyTitle} text={text.emptyText} />
        </Panel>
      )}
    </Stack>
  );
}
