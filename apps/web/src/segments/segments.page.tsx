import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { PresentersOnly } from '../pieces/presenters-only';
import { Panel } from '../pieces/panel';
import { tellProblem, tellUndoable } from '../pieces/tell';
import { useDeleteSegment, useRestoreSegment, useSegments } from './segments.queries';
import type { Segment } from './types';

const text = m.segments;

export function SegmentsPage() {
  const { data, error, isPending, refetch } = useSegments();
  const mayChange = useMay('present');
  const create = (
    <Button component={Link} to="/segments/new" leftSection={<IconPlus size={16} aria-hidden="true" />}>
      {text.create}
    </Button>
  );
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} actions={mayChange && data?.length !== 0 && create} />
      {isPending && <LoadingRows height={80} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.length === 0 && (
        <Panel>
          <EmptyState
            icon={IconUsersGroup}
            title={text.emptyTitle}
            text={text.emptyText}
            action={mayChange ? create : <PresentersOnly />}
          />
        </Panel>
      )}
      <Stack>
        {data?.map((segment) => (
          <SegmentCard key={segment.id} segment={segment} mayChange={mayChange} />
        ))}
      </Stack>
    </>
  );
}

function SegmentCard({ segment, mayChange }: { segment: Segment; mayChange: boolean }) {
  const { id, name, members, counting, askedBy } = segment;
  return (
    <Panel>
      <Group justify="space-between" gap="md">
        <div style={{ minWidth: 0 }}>
          <Title order={2} style={{ overflowWrap: 'anywhere' }}>
            <Link to={`/segments/${id}`}>{name}</Link>
          </Title>
          <Text size="sm" c="dimmed">
            {counting ? text.counting : text.members(members)}
          </Text>
          {askedBy.length > 0 && (
            <Text size="sm" c="dimmed">
              {text.askedBy(askedBy.join(', '))}
            </Text>
          )}
        </div>
        {mayChange && askedBy.length === 0 && <Remove id={id} name={name} />}
      </Group>
    </Panel>
  );
}

/** Without a question: nobody leaves it within the time in which it can be restored. */
function Remove({ id, name }: { id: string; name: string }) {
  const remove = useDeleteSegment();
  const restore = useRestoreSegment();
  const act = () =>
    void remove
      .mutateAsync(id)
      .then(
        () => tellUndoable({ message: text.removed(name), undo: () => restore.mutateAsync(id) }),
        tellProblem,
      );
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      loading={remove.isPending}
      aria-label={text.removeFor(name)}
      onClick={act}
    >
      {text.remove}
    </Button>
  );
}
