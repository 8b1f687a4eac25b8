import { SimpleGrid, Stack } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMay } from '../accounts/session.queries';
import { asProblem } from '../http/problem';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { DemoActions } from './demo-actions';
import { useDemo } from './demo.queries';
import { GuestPanel } from './guest.panel';
import { LookPanel } from './look.panel';
import { ProgressPanel } from './progress.panel';
import { FunnelPanel, HotListPanel } from './result.panels';
import { StageList } from './stage-list';
import { StartPanel } from './start.panel';
import type { Demo } from './types';

const text = m.demo;

/** The demo funnel: played beside this installation, watched and visited from here. */
export function DemoPage() {
  const owner = useMay('govern');
  const { data, error, isPending, refetch } = useDemo();
  const missing = !owner || (error && asProblem(error).status === 404) || data?.available === false;
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        back={{ to: '/', label: m.nav.home }}
        actions={data?.available && <DemoActions demo={data} />}
      />
      {owner && isPending && <LoadingRows height={120} />}
      {error && !missing && <LoadFailed error={error} onRetry={refetch} />}
      {missing && !(owner && isPending) && (
        <Panel>
          <EmptyState
            icon={IconPlayerPlay}
            title={text.notHere}
            text={owner ? text.notHereText : text.ownersOnly}
          />
        </Panel>
      )}
      {data?.available && <Played demo={data} />}
    </>
  );
}

function Played({ demo }: { demo: Demo }) {
  const { phase, result } = demo;
  if (phase === 'idle') {
    return (
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <StartPanel />
        <Panel title={text.stages.preview}>
          <StageList demo={demo} preview />
        </Panel>
      </SimpleGrid>
    );
  }
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        <Stack gap="md">
          <ProgressPanel demo={demo} />
          {result && <FunnelPanel result={result} />}
        </Stack>
        <Stack gap="md">
          {demo.guestName !== undefined && <GuestPanel demo={demo} />}
          <LookPanel demo={demo} />
        </Stack>
      </SimpleGrid>
      {result && <HotListPanel result={result} />}
    </Stack>
  );
}
