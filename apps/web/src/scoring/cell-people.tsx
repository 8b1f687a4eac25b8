import { Button, Drawer, Stack, Text } from '@mantine/core';
import { ContactLink } from '../contacts/contact-link';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import classes from './scoring.module.css';
import { useLeadsIn } from './scoring.queries';

const text = m.scoring;

/** Who stands in a cell of the matrix, the most active first; null while nobody asks. */
export function CellPeople({ cell, onClose }: { cell: string | null; onClose: () => void }) {
  return (
    <Drawer
      opened={cell !== null}
      onClose={onClose}
      position="right"
      title={cell && text.cellTitle(cell)}
      closeButtonProps={{ 'aria-label': m.actions.close }}
    >
      {cell && <PeopleList cell={cell} />}
    </Drawer>
  );
}

function PeopleList({ cell }: { cell: string }) {
  const { data, error, isPending, refetch, ...more } = useLeadsIn(cell);
  if (isPending) return <LoadingRows rows={4} height={44} />;
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  if (data.length === 0) return <Text c="dimmed">{text.nobodyIn}</Text>;
  return (
    <Stack>
      <ul className={classes.list}>
        {data.map(({ contactId, name, email, fit, engagement, phase, stage }) => (
          <li key={contactId}>
            <ContactLink id={contactId} name={name || email} />
            <Text size="sm" c="dimmed">
              {text.stages[stage]}, {text.phases[phase]}; {text.leadPoints(fit, engagement)}
            </Text>
          </li>
        ))}
      </ul>
      {more.hasNextPage && (
        <Button variant="default" loading={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>
          {m.actions.more}
        </Button>
      )}
    </Stack>
  );
}
