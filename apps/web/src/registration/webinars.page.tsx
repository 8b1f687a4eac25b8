import { Button, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPresentation, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { m } from '../messages';
import { useFunnels } from '../offers/offers.queries';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { AddWebinar } from './add-webinar';
import { WebinarCard } from './webinar-card';
import { useWebinars } from './webinars.queries';

const text = m.webinars;
const WORTH_A_SEARCH = 5;
/** Not with every letter. */
const ASK_AFTER_MS = 250;

export function WebinarsPage() {
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), ASK_AFTER_MS);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useWebinars(asked);
  const { data: funnels } = useFunnels(data?.map(({ id }) => id) ?? []);
  const nothingFound = data?.length === 0 && asked !== '';
  const empty = data?.length === 0 && asked === '' && search === '';
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
      {data && (data.length >= WORTH_A_SEARCH || search !== '' || asked !== '') && (
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
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" component="section" aria-label={text.list}>
        {data?.map((webinar) => (
          <WebinarCard key={webinar.id} webinar={webinar} funnel={funnels?.get(webinar.id)} />
        ))}
      </SimpleGrid>
      <Text c="dimmed" role="status">
        {nothingFound && text.nothingFound(asked)}
      </Text>
      {hasNextPage && (
        <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {m.actions.more}
        </Button>
      )}
    </>
  );
}
