import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustments, IconPlus, IconRoute } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { PresentersOnly } from '../pieces/presenters-only';
import { Panel } from '../pieces/panel';
import { LadderCards } from './ladder-cards';
import { NewSequence } from './new-sequence';
import { SequenceCard } from './sequence-card';
import { usePersonalSequences } from './sequences.queries';

const text = m.sequenceList;

/** All sequences: the ladder that everybody gets, and those that people walk on their own clock. */
export function SequencesPage() {
  const { data, error, isPending, refetch } = usePersonalSequences();
  const mayEdit = useMay('present');
  const [adding, { open, close }] = useDisclosure();
  const [search, setSearch] = useSearchParams();
  const [archivedToo, showArchived] = useState(false);
  // The palette leads here with the wish to begin one.
  useEffect(() => {
    if (!search.has('new')) return;
    open();
    setSearch({}, { replace: true });
  }, [search, setSearch, open]);
  const archived = data?.items.filter(({ state }) => state === 'archived') ?? [];
  const shown = data?.items.filter(({ state }) => archivedToo || state !== 'archived') ?? [];
  const add = mayEdit && (
    <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={open}>
      {text.add}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={m.sequences.title}
        lead={text.lead}
        actions={
          <>
            <Button
              component={Link}
              to="/sequences/rules"
              variant="default"
              leftSection={<IconAdjustments size={16} aria-hidden="true" />}
            >
              {text.rules}
            </Button>
            {add}
          </>
        }
      />
      <Stack gap="xl">
        <LadderCards />
        <Stack component="section" aria-labelledby="personal-sequences" gap="sm">
          <Title order={2} id="personal-sequences">
            {text.personal}
          </Title>
          {isPending && <LoadingRows height={92} />}
          {error && <LoadFailed error={error} onRetry={refetch} />}
          {data && shown.length === 0 && (
            <Panel>
              <EmptyState
                icon={IconRoute}
                title={text.emptyTitle}
                text={text.emptyText}
                action={
                  mayEdit ? (
                    <Button variant="default" onClick={open}>
                      {text.add}
                    </Button>
                  ) : (
                    <PresentersOnly />
                  )
                }
              />
            </Panel>
          )}
          {shown.map((sequence) => (
            <SequenceCard key={sequence.id} sequence={sequence} />
          ))}
          {archived.length > 0 && !archivedToo && (
            <Group>
              <Button variant="subtle" size="xs" onClick={() => showArchived(true)}>
                <Text span size="xs">
                  {text.showArchived(archived.length)}
                </Text>
              </Button>
            </Group>
          )}
        </Stack>
      </Stack>
      <NewSequence opened={adding} onClose={close} />
    </>
  );
}
