import { Anchor, Button, Group, SegmentedControl } from '@mantine/core';
import { IconChecks, IconMessageReply } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { tellDone, tellProblem } from '../pieces/tell';
import { useMarkAllReplies, useReplies } from './replies.queries';
import { ReplyList } from './reply-list';

const text = m.replies;

/** What people answered to letters: whoever may see contacts reads it, and says that it is seen. */
export function RepliesPage() {
  const [unseenOnly, setUnseenOnly] = useState(false);
  const replies = useReplies({ unseenOnly });
  const markAll = useMarkAllReplies();
  const { items = [], unseen = 0 } = replies.data ?? {};
  const latest = items[0]?.receivedAt;
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        actions={
          unseen > 0 &&
          latest && (
            <Button
              variant="default"
              leftSection={<IconChecks size={16} stroke={1.7} aria-hidden="true" />}
              loading={markAll.isPending}
              onClick={() =>
                markAll.mutate(latest, {
                  onSuccess: ({ marked }) => tellDone(text.allSeen(marked)),
                  onError: tellProblem,
                })
              }
            >
              {text.seeAll}
            </Button>
          )
        }
      />
      <Group mb="md">
        <SegmentedControl
          aria-label={text.show}
          data={[
            { value: 'all', label: text.all },
            { value: 'unseen', label: text.unseen(unseen) },
          ]}
          value={unseenOnly ? 'unseen' : 'all'}
          onChange={(value) => setUnseenOnly(value === 'unseen')}
        />
      </Group>
      {replies.isPending && <LoadingRows rows={4} height={120} />}
      {replies.error && <LoadFailed error={replies.error} onRetry={replies.refetch} />}
      {replies.data && (
        <Panel>
          {items.length === 0 ? (
            <Nothing unseenOnly={unseenOnly} />
          ) : (
            <ReplyList label={text.title} replies={items} named />
          )}
          {replies.hasNextPage && (
            <Group justify="center">
              <Button
                variant="default"
                loading={replies.isFetchingNextPage}
                onClick={() => void replies.fetchNextPage()}
              >
                {m.actions.more}
              </Button>
            </Group>
          )}
        </Panel>
      )}
    </>
  );
}

function Nothing({ unseenOnly }: { unseenOnly: boolean }) {
  const owner = useMay('govern');
  if (unseenOnly) return <EmptyState icon={IconChecks} text={text.allSeenText} />;
  return (
    <EmptyState
      icon={IconMessageReply}
      title={text.emptyTitle}
      text={owner ? text.emptyText : `${text.emptyText} ${text.askOwner}`}
      action={
        owner && (
          <Anchor component={Link} to="/settings/mail">
            {text.toSettings}
          </Anchor>
        )
      }
    />
  );
}
