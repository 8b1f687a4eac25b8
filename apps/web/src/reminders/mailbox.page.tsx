import { Anchor, Button, Container, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconInbox, IconMailOff } from '@tabler/icons-react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Mark } from '../design/mark';
import { formatDateTime } from '../format/time';
import { asProblem } from '../http/problem';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { MailView } from './mail-view';
import { useMailbox } from './mailbox.queries';
import classes from './reminders.module.css';
import type { MailSummary } from './types';

const text = m.mailbox;

/** Open to everyone who can reach a development installation: it shows what would have been sent. */
export function MailboxPage() {
  const { messageId } = useParams();
  const [search, setSearch] = useSearchParams();
  const to = search.get('to') ?? '';
  const [settled] = useDebouncedValue(to, 250);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useMailbox(settled || undefined);
  const off = error && asProblem(error).status === 404;
  return (
    <Container size={1200} py="lg" component="main">
      <PageHeader
        title={text.title}
        lead={text.lead}
        actions={
          <Anchor component={Link} to="/webinars">
            <Group gap="xs">
              <Mark size={22} />
              {text.studio}
            </Group>
          </Anchor>
        }
      />
      {off && (
        <Panel>
          <EmptyState icon={IconMailOff} title={text.off} text={text.offText} />
        </Panel>
      )}
      {error && !off && <LoadFailed error={error} onRetry={refetch} />}
      {!error && (
        <div className={classes.mailbox} data-reading={messageId !== undefined}>
          <div className={classes.listing}>
            <Panel>
              <TextInput
                label={text.filter}
                placeholder={text.filterPlaceholder}
                type="search"
                value={to}
                onChange={({ currentTarget: { value } }) =>
                  setSearch(value ? { to: value } : {}, { replace: true })
                }
              />
              {isPending && <LoadingRows rows={5} height={52} />}
              {data?.length === 0 && <NoMail to={settled} />}
              {data && data.length > 0 && <MessageList messages={data} openId={messageId} />}
              {hasNextPage && (
                <Button variant="default" onClick={() => void fetchNextPage()}>
                  {m.actions.more}
                </Button>
              )}
            </Panel>
          </div>
          <div className={classes.reading}>
            {messageId ? (
              <MailView id={messageId} />
            ) : (
              data && data.length > 0 && <Text c="dimmed">{text.choose}</Text>
            )}
          </div>
        </div>
      )}
    </Container>
  );
}

function NoMail({ to }: { to: string }) {
  if (to) return <Text c="dimmed">{text.emptyFiltered(to)}</Text>;
  return (
    <EmptyState
      icon={IconInbox}
      title={text.emptyTitle}
      text={text.emptyText}
      action={
        <Button component={Link} to="/webinars" variant="default">
          {text.toWebinars}
        </Button>
      }
    />
  );
}

function MessageList({ messages, openId }: { messages: MailSummary[]; openId?: string }) {
  const [search] = useSearchParams();
  return (
    <ul className={classes.messages} aria-label={text.list}>
      {messages.map(({ id, to, subject, receivedAt }) => (
        <li key={id}>
          <Link
            className={classes.message}
            to={{ pathname: `/mailbox/${id}`, search: search.toString() }}
            aria-current={id === openId ? 'page' : undefined}
          >
            <Text size="sm" fw={600} truncate>
              {subject || text.noSubject}
            </Text>
            <Group justify="space-between" gap="xs" wrap="nowrap">
              <Text size="xs" c="dimmed" truncate>
                {to}
              </Text>
              <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                {formatDateTime(receivedAt)}
              </Text>
            </Group>
          </Link>
        </li>
      ))}
    </ul>
  );
}
