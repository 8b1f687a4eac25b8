import { Button, Loader, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { ContactLink } from '../../contacts/contact-link';
import { formatDateTime } from '../../format/time';
import { m } from '../../messages';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { foreseenWords } from '../foreseen-words';
import { useMovers } from '../sequences.queries';
import type { Mover } from '../types';

const text = m.sequenceEditor.move;
const SETTLES_MS = 250;

interface MoversProps {
  id: string;
  from: number;
  titleOf: (key: string | null) => string;
}

/** The people themselves: what each would get next, and when. */
export function Movers({ id, from, titleOf }: MoversProps) {
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search.trim(), SETTLES_MS);
  const { data, error, isPending, isFetching, refetch, hasNextPage, fetchNextPage } = useMovers(
    id,
    from,
    settled,
  );
  return (
    <Stack gap="sm" component="section" aria-label={text.who}>
      <div>
        <Title order={3}>{text.who}</Title>
        <Text size="xs" c="dimmed">
          {text.clocks}
        </Text>
      </div>
      <TextInput
        aria-label={text.search}
        placeholder={text.search}
        value={search}
        maxLength={200}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        rightSection={isFetching && !isPending ? <Loader size="xs" /> : undefined}
        onChange={({ currentTarget: { value } }) => setSearch(value)}
      />
      {isPending && <LoadingRows rows={3} height={40} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.nobody}
        </Text>
      )}
      {data?.map((mover) => (
        <Person key={mover.contactId} mover={mover} titleOf={titleOf} />
      ))}
      {hasNextPage && (
        <Button variant="default" size="xs" loading={isFetching} onClick={() => void fetchNextPage()}>
          {text.more}
        </Button>
      )}
    </Stack>
  );
}

function Person({ mover, titleOf }: { mover: Mover; titleOf: MoversProps['titleOf'] }) {
  const { contactId, name, email, timeZone, paused, next } = mover;
  return (
    <Stack gap={2} component="article" style={{ overflowWrap: 'anywhere' }}>
      <Text fw={600} component="div">
        <ContactLink id={contactId} name={name || email} />
      </Text>
      {paused && (
        <Text size="xs" c="dimmed">
          {text.paused}
        </Text>
      )}
      {next.map(({ stepKey, at, what, detail }, nth) => (
        <Text key={nth} size="sm">
          {foreseenWords({ what, detail }, titleOf(stepKey))}{' '}
          <Text span size="xs" c="dimmed" component="time" dateTime={at}>
            {formatDateTime(at, timeZone)}
          </Text>
        </Text>
      ))}
    </Stack>
  );
}
