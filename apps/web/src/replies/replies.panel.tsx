import { Button, Group } from '@mantine/core';
import { m } from '../messages';
import { LoadFailed } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { useReplies } from './replies.queries';
import { ReplyList } from './reply-list';

const text = m.replies;

/** What this person answered to letters; nothing for the many who never did. */
export function RepliesPanel({ contactId }: { contactId: string }) {
  const replies = useReplies({ contactId });
  if (replies.error)
    return (
      <Panel title={text.title}>
        <LoadFailed error={replies.error} onRetry={replies.refetch} />
      </Panel>
    );
  if (!replies.data || replies.data.items.length === 0) return null;
  return (
    <Panel title={text.title}>
      <ReplyList label={text.title} replies={replies.data.items} />
      {replies.hasNextPage && (
        <Group>
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
  );
}
