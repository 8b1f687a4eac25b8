import { Button, Text } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { tellDone, tellProblem } from '../pieces/tell';
import classes from './conveyor.module.css';
import { useConveyor, useSaveConveyor } from './conveyor.queries';
import { StageColumn } from './stage-column';
import { StagePeoplePanel } from './stage-people.panel';
import type { Conveyor } from './types';

const text = m.conveyor;

/** The funnel as stages side by side, and the people of one of them below. */
export function ConveyorPage() {
  const { data, error, isPending, refetch } = useConveyor();
  const mayDraw = useMay('present');
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        actions={
          data?.started &&
          mayDraw && (
            <Button component={Link} to="/conveyor/stages" variant="default">
              {text.edit}
            </Button>
          )
        }
      />
      {isPending && <LoadingRows rows={3} height={120} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && (data.started ? <Board conveyor={data} /> : <Beginning conveyor={data} mayDraw={mayDraw} />)}
    </>
  );
}

function Board({ conveyor: { stages, counting } }: { conveyor: Conveyor }) {
  const [chosen, choose] = useState<{ stageId: string; stuck: boolean }>();
  const at = Math.max(
    stages.findIndex(({ stageId }) => stageId === chosen?.stageId),
    0,
  );
  const stage = stages[at]!;
  return (
    <>
      {counting && (
        <Text size="sm" role="status" mb="sm">
          {text.counting}
        </Text>
      )}
      <ol className={classes.board} tabIndex={0} aria-label={text.title}>
        {stages.map((one, nth) => (
          <StageColumn
            key={one.stageId}
            stage={one}
            next={stages[nth + 1]}
            chosen={one === stage}
            onOpen={(stuck) => choose({ stageId: one.stageId, stuck })}
          />
        ))}
      </ol>
      <StagePeoplePanel
        key={stage.stageId}
        stage={stage}
        next={stages[at + 1]}
        stuck={chosen?.stuck ?? false}
        onStuck={(stuck) => choose({ stageId: stage.stageId, stuck })}
      />
    </>
  );
}

function Beginning({ conveyor: { proposal }, mayDraw }: { conveyor: Conveyor; mayDraw: boolean }) {
  const save = useSaveConveyor();
  const start = () =>
    save.mutate(proposal, { onSuccess: () => tellDone(text.started), onError: tellProblem });
  return (
    <>
      <Panel>
        <EmptyState
          icon={IconRoute}
          title={text.emptyTitle}
          text={text.emptyText}
          action={
            mayDraw ? (
              <Button loading={save.isPending} onClick={start}>
                {text.start}
              </Button>
            ) : (
              <Text size="sm">{text.ownersOnly}</Text>
            )
          }
        />
      </Panel>
      <ol
        className={classes.board}
        tabIndex={0}
        aria-label={text.title}
        style={{ marginTop: 'var(--mantine-spacing-md)' }}
      >
        {proposal.map((stage) => (
          <li key={stage.name} className={classes.stage}>
            <Text fw={600}>{stage.name}</Text>
            <Text size="sm">{stage.result}</Text>
            <Text size="sm" c="dimmed">
              {text.owners[stage.owner]}
            </Text>
          </li>
        ))}
      </ol>
    </>
  );
}
