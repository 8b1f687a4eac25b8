import { Button, SimpleGrid, Text, TextInput } from '@mantine/core';
import { IconPresentation, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { AddWebinar } from './add-webinar';
import { WebinarCard } from './webinar-card';
import { useWebinars } from './webinars.queries';

const text = m.webinars;

export function WebinarsPage() {
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useWebinars();
  const [search, setSearch] = useState('');
  const found = data?.filter(({ title, presenterName }) =>
    `${title} ${presenterName}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const empty = data?.length === 0;
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} actions={!empty && data && <AddWebinar />} />
      {isPending && <LoadingRows height={120} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {empty && (
        <Panel>
          <EmptyState
            icon={IconPresentation}
            title={text.emptyTitle}
            text={text.emptyText}
            action={<AddWebinar />}
          />
        </Panel>
      )}
      {data && data.length > 4 && (
        <TextInput
          type="search"
          aria-label={text.search}
          placeholder={text.search}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          maw={360}
          mb="md"
        />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {found?.map((webinar) => (
          <WebinarCard key={webinar.id} webinar={webinar} />
        ))}
      </SimpleGrid>
      {found?.length === 0 && !empty && <Text c="dimmed">{text.nothingFound(search)}</Text>}
      {hasNextPage && (
        <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {m.actions.more}
        </Button>
      )}
    </>
  );
}
