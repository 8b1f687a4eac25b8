import { Alert, Badge, Button, Group, Tabs } from '@mantine/core';
import { IconArchive, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import type { ComponentProps, ComponentType } from 'react';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { asProblem } from '../http/problem';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { NotFoundPage } from '../pieces/not-found.page';
import { PageHeader } from '../pieces/page-header';
import { tellDone, tellProblem } from '../pieces/tell';
import { useDraft, useSequenceAct, type SequenceAct } from './sequences.queries';
import type { Draft } from './types';

const text = m.sequenceEditor;
const tabs = ['steps', 'dry-run', 'people'] as const;

/** A tab that is a link: it has an address of its own, and opens in another window like every link. */
const LinkTab = Tabs.Tab as unknown as ComponentType<
  ComponentProps<typeof Tabs.Tab> & { component: typeof Link; to: string }
>;

/** One sequence that people walk on their own clock. */
export function SequencePage() {
  const { sequenceId = '' } = useParams();
  const { data, error, isPending, refetch } = useDraft(sequenceId);
  if (isPending) return <LoadingRows height={110} rows={4} />;
  if (error && [404, 422].includes(asProblem(error).status)) return <NotFoundPage />;
  if (!data) return <LoadFailed error={error} onRetry={refetch} />;
  return <SequenceView key={sequenceId} draft={data} />;
}

function SequenceView({ draft }: { draft: Draft }) {
  const last = useLocation().pathname.split('/')[3];
  const active = tabs.find((tab) => tab === last) ?? 'steps';
  const { id, name, state, liveVersion } = draft;
  return (
    <>
      <PageHeader
        title={name}
        back={{ to: '/sequences', label: m.sequences.title }}
        lead={
          <Group gap="xs">
            <Badge variant={state === 'live' ? 'light' : 'default'} tt="none">
              {m.sequenceList.states[state]}
            </Badge>
            {liveVersion !== null && text.version(liveVersion)}
          </Group>
        }
        actions={<StateActs draft={draft} />}
      />
      {state === 'paused' && (
        <Alert color="gray" icon={<IconPlayerPause aria-hidden="true" />} mb="md">
          {text.pausedNote}
        </Alert>
      )}
      {state === 'archived' && (
        <Alert color="gray" icon={<IconArchive aria-hidden="true" />} mb="md">
          {text.archivedNote}
        </Alert>
      )}
      <Tabs value={active} keepMounted={false}>
        <Tabs.List aria-label={text.tabs.label}>
          {tabs.map((tab) => (
            <LinkTab
              key={tab}
              value={tab}
              component={Link}
              to={`/sequences/${id}${tab === 'steps' ? '' : `/${tab}`}`}
            >
              {text.tabs[tab]}
            </LinkTab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={active} pt="md">
          <Outlet context={draft} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** Stopping everybody, and letting them go on. */
function StateActs({ draft: { id, state } }: { draft: Draft }) {
  const mayEdit = useMay('present');
  const change = useSequenceAct();
  const act = (name: SequenceAct, told?: string) => () =>
    change.mutate({ id, act: name }, { onSuccess: () => told && tellDone(told), onError: tellProblem });
  if (!mayEdit) return null;
  if (state === 'live')
    return (
      <Button
        variant="default"
        loading={change.isPending}
        leftSection={<IconPlayerPause size={16} aria-hidden="true" />}
        onClick={act('pause', text.paused)}
      >
        {text.pause}
      </Button>
    );
  if (state === 'paused')
    return (
      <Button
        variant="default"
        loading={change.isPending}
        leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
        onClick={act('resumption', text.resumed)}
      >
        {text.resume}
      </Button>
    );
  if (state === 'archived')
    return (
      <Button variant="default" loading={change.isPending} onClick={act('restoration')}>
        {m.sequenceList.restore}
      </Button>
    );
  return null;
}
