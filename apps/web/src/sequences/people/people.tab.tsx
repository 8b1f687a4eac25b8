import { Alert, Button, Group, Select, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus, IconWalk } from '@tabler/icons-react';
import { useOutletContext, useSearchParams } from 'react-router';
import { useMay } from '../../accounts/session.queries';
import { m } from '../../messages';
import { EmptyState } from '../../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { Panel } from '../../pieces/panel';
import type { Draft, Enrolment } from '../types';
import { useNames } from '../use-names';
import { stepTitle } from '../words';
import { EnrolDialog } from './enrol-dialog';
import { useEnrolments } from './enrolments.queries';
import { WalkersTable } from './walkers-table';

const text = m.walkers;
const STATES: Enrolment['state'][] = ['active', 'paused', 'finished', 'ended'];

/** Who walks the sequence, who has, and where they stand. */
export function PeopleTab() {
  const draft = useOutletContext<Draft>();
  const [search, setSearch] = useSearchParams();
  const [enrolling, { open, close }] = useDisclosure();
  const mayEnrol = useMay('present') && draft.state === 'live';
  const stepKey = search.get('step') ?? undefined;
  const state = (search.get('state') ?? undefined) as Enrolment['state'] | undefined;
  const list = useEnrolments({ sequenceId: draft.id, state, stepKey });
  const filtered = Boolean(stepKey ?? state);
  const nobody = list.data?.length === 0;
  const enrol = mayEnrol && (
    <Button
      size="xs"
      variant={nobody && !filtered ? 'filled' : 'default'}
      leftSection={<IconUserPlus size={15} aria-hidden="true" />}
      onClick={open}
    >
      {text.enrol}
    </Button>
  );
  return (
    <Panel title={text.title} aside={!(nobody && !filtered) && enrol}>
      {draft.state === 'paused' && <Alert color="gray">{text.sequencePaused}</Alert>}
      {(!nobody || filtered) && (
        <Filters
          draft={draft}
          stepKey={stepKey}
          state={state}
          onChange={(name, value) => {
            const next = new URLSearchParams(search);
            if (value) next.set(name, value);
            else next.delete(name);
            setSearch(next, { replace: true });
          }}
        />
      )}
      {list.isPending && <LoadingRows rows={5} height={44} />}
      {list.error && <LoadFailed error={list.error} onRetry={list.refetch} />}
      {list.data && !nobody && <WalkersTable draft={draft} enrolments={list.data} />}
      {nobody && filtered && (
        <Group role="status">
          <Text>{text.nobodyFits}</Text>
          <Button size="xs" variant="default" onClick={() => setSearch({}, { replace: true })}>
            {text.clear}
          </Button>
        </Group>
      )}
      {nobody && !filtered && (
        <EmptyState icon={IconWalk} title={text.emptyTitle} text={emptyText(draft)} action={enrol} />
      )}
      {list.hasNextPage && (
        <Group justify="center">
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {m.actions.more}
          </Button>
        </Group>
      )}
      <EnrolDialog sequenceId={draft.id} opened={enrolling} onClose={close} />
    </Panel>
  );
}

function emptyText({ liveVersion, definition }: Draft): string {
  if (liveVersion === null) return text.emptyDraft;
  return definition.trigger.on === 'by-hand' ? text.emptyByHand : text.emptyText;
}

interface FiltersProps {
  draft: Draft;
  stepKey: string | undefined;
  state: Enrolment['state'] | undefined;
  onChange: (name: 'step' | 'state', value: string | null) => void;
}

function Filters({ draft, stepKey, state, onChange }: FiltersProps) {
  const nameOf = useNames();
  return (
    <Group gap="sm" align="flex-end" role="search">
      <Select
        label={text.state}
        data={[
          { value: '', label: text.all },
          ...STATES.map((value) => ({ value, label: m.sequenceWords.walk[value] })),
        ]}
        value={state ?? ''}
        allowDeselect={false}
        onChange={(value) => onChange('state', value)}
        style={{ flex: '1 1 160px' }}
      />
      <Select
        label={text.step}
        data={[
          { value: '', label: text.anyStep },
          ...draft.definition.steps.map((step, nth) => ({
            value: step.key,
            label: `${nth + 1}. ${stepTitle(step, nameOf)}`,
          })),
        ]}
        value={stepKey ?? ''}
        allowDeselect={false}
        onChange={(value) => onChange('step', value)}
        style={{ flex: '2 1 240px' }}
      />
    </Group>
  );
}
