import { Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconChevronRight, IconStairs } from '@tabler/icons-react';
import { Link } from 'react-router';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { useSequences } from '../reminders/sequences.queries';
import classes from './sequences.module.css';

const text = m.sequenceList;

/** The ladder of reminders, which every session has; it is edited on a page of its own. */
export function LadderCards() {
  const { data, error, isPending, refetch } = useSequences();
  return (
    <Stack component="section" aria-labelledby="ladder" gap="sm">
      <Title order={2} id="ladder">
        {text.ladder}
      </Title>
      <Text size="sm" c="dimmed">
        {data?.items.length === 0 ? m.sequences.empty : text.ladderNote}
      </Text>
      {isPending && <LoadingRows height={72} rows={1} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.items.map(({ id, name, steps }) => (
        <article key={id} className={classes.card}>
          <Group gap="md" wrap="nowrap">
            <ThemeIcon variant="light" size={40} radius="md" aria-hidden="true">
              <IconStairs size={20} stroke={1.6} />
            </ThemeIcon>
            <div className={classes.words}>
              <Title order={3}>
                <Link to={`/sequences/ladder/${id}`} className={classes.cover}>
                  {name}
                </Link>
              </Title>
              <Text size="sm" c="dimmed">
                {m.sequences.steps(steps.length)}
              </Text>
            </div>
            <IconChevronRight size={18} aria-hidden="true" />
          </Group>
        </article>
      ))}
    </Stack>
  );
}
