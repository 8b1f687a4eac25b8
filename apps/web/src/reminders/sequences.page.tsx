import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconChevronRight, IconMailForward } from '@tabler/icons-react';
import { Link } from 'react-router';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import classes from '../registration/registration.module.css';
import { useSequences } from './sequences.queries';

const text = m.sequences;

export function SequencesPage() {
  const { data, error, isPending, refetch } = useSequences();
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} />
      {isPending && <LoadingRows height={80} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.items.length === 0 && (
        <Panel>
          <EmptyState
            icon={IconMailForward}
            title={text.emptyTitle}
            text={text.empty}
            action={
              <Button variant="default" onClick={() => void refetch()}>
                {m.actions.retry}
              </Button>
            }
          />
        </Panel>
      )}
      <Stack>
        {data?.items.map(({ id, name, steps }) => (
          <article key={id} className={classes.card} style={{ borderRadius: 'var(--mantine-radius-lg)' }}>
            <Group
              justify="space-between"
              p="lg"
              wrap="nowrap"
              bg="var(--mantine-color-body)"
              style={{ borderRadius: 'inherit' }}
            >
              <div>
                <Title order={2}>
                  <Link to={`/sequences/${id}`} className={classes.cover}>
                    {name}
                  </Link>
                </Title>
                <Text size="sm" c="dimmed">
                  {text.steps(steps.length)}
                </Text>
              </div>
              <IconChevronRight size={18} aria-hidden="true" />
            </Group>
          </article>
        ))}
      </Stack>
    </>
  );
}
