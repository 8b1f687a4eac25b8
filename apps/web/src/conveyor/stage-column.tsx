import { Button, Group, Text } from '@mantine/core';
import { formatShare } from '../format/share';
import { m } from '../messages';
import classes from './conveyor.module.css';
import type { StageOnBoard } from './types';

const text = m.conveyor;

interface StageColumnProps {
  stage: StageOnBoard;
  next?: StageOnBoard;
  chosen: boolean;
  onOpen: (stuck: boolean) => void;
}

/** One stage: what it gives and gets, who is in it, and what share goes on. */
export function StageColumn({
  stage: { stage, people, stuck, reached },
  next,
  chosen,
  onOpen,
}: StageColumnProps) {
  return (
    <li className={chosen ? `${classes.stage} ${classes.chosen}` : classes.stage}>
      <div>
        <Text fw={650}>{stage.name}</Text>
        <Text size="xs" c="dimmed">
          {text.owners[stage.owner]}
        </Text>
      </div>
      {stage.result && <Text size="sm">{stage.result}</Text>}
      {stage.gives && (
        <Text size="xs" c="dimmed">
          {text.gives}: {stage.gives}
        </Text>
      )}
      {stage.gets && (
        <Text size="xs" c="dimmed">
          {text.gets}: {stage.gets}
        </Text>
      )}
      <div className={classes.foot}>
        <Button
          variant={chosen ? 'light' : 'default'}
          size="sm"
          fullWidth
          aria-label={`${text.open(stage.name)}: ${text.people(people)}`}
          aria-pressed={chosen}
          onClick={() => onOpen(false)}
        >
          {text.people(people)}
        </Button>
        <Group justify="space-between" gap={4} mt={6} mih={26}>
          {stuck > 0 ? (
            <Button variant="subtle" color="red.9" size="compact-xs" onClick={() => onOpen(true)}>
              {text.stuck(stuck)}
            </Button>
          ) : (
            <span />
          )}
          {next && reached > 0 && (
            <Text size="xs" className="numbers">
              {text.onward(formatShare(next.reached, reached))}
            </Text>
          )}
        </Group>
      </div>
    </li>
  );
}
