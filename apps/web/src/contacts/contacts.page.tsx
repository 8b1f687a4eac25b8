import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUpload, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { ContactsTable } from './contacts-table';
import { useContacts } from './contacts.queries';
import type { ContactFilter } from './types';

const text = m.contacts;

export function ContactsPage() {
  const [filter, setFilter] = useState<ContactFilter>({});
  const [settled] = useDebouncedValue(filter, 250);
  const list = useContacts(settled);
  const mayImport = useMay('present');
  const filtered = Boolean(settled.search?.trim() || settled.subscription);
  const nobody = list.data?.total === 0;
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        actions={
          mayImport && (
            <Button
              component={Link}
              to="/contacts/import"
              variant="default"
              leftSection={<IconUpload size={16} aria-hidden="true" />}
            >
              {text.import}
            </Button>
          )
        }
      />
      <Panel>
        {(!nobody || filtered) && <Filters filter={filter} onChange={setFilter} />}
        {list.isPending && <LoadingRows rows={6} height={44} />}
        {list.error && <LoadFailed error={list.error} onRetry={list.refetch} />}
        {list.data && !nobody && (
          <>
            <Text size="sm" c="dimmed" aria-live="polite">
              {text.total(list.data.total)}
            </Text>
            <ContactsTable contacts={list.data.contacts} />
          </>
        )}
        {nobody && (filtered ? <NobodyFits onClear={() => setFilter({})} /> : <Nobody />)}
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
      </Panel>
    </>
  );
}

interface FiltersProps {
  filter: ContactFilter;
  onChange: (filter: ContactFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { all, subscribed, unsubscribed } = text.subscriptions;
  return (
    <Group align="flex-end" gap="sm" role="search">
      <TextInput
        label={text.search}
        type="search"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        style={{ flex: '1 1 260px' }}
        value={filter.search ?? ''}
        onChange={({ currentTarget }) => onChange({ ...filter, search: currentTarget.value || undefined })}
      />
      <Select
        label={text.subscription}
        style={{ flex: '0 1 220px' }}
        data={[
          { value: '', label: all },
          { value: 'subscribed', label: subscribed },
          { value: 'unsubscribed', label: unsubscribed },
        ]}
        value={filter.subscription ?? ''}
        onChange={(value) =>
          onChange({ ...filter, subscription: (value || undefined) as ContactFilter['subscription'] })
        }
        allowDeselect={false}
      />
    </Group>
  );
}

function NobodyFits({ onClear }: { onClear: () => void }) {
  return (
    <Group role="status">
      <Text>{text.emptyFiltered}</Text>
      <Button size="xs" variant="default" onClick={onClear}>
        {text.clear}
      </Button>
    </Group>
  );
}

function Nobody() {
  const mayImport = useMay('present');
  return (
    <EmptyState
      icon={IconUsers}
      title={text.emptyTitle}
      text={text.emptyText}
      action={
        mayImport && (
          <Group justify="center" gap="sm">
            <Button component={Link} to="/contacts/import">
              {text.emptyImport}
            </Button>
            <Button component={Link} to="/webinars/new" variant="default">
              {text.emptyWebinar}
            </Button>
          </Group>
        )
      }
    />
  );
}
