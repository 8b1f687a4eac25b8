import { ActionIcon, Badge, Group, Menu, Text, Title } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconZzz } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { formatNumber } from '../format/share';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { tellDone, tellProblem, tellUndoable } from '../pieces/tell';
import { useSequenceAct } from './sequences.queries';
import classes from './sequences.module.css';
import type { Overview } from './types';

const text = m.sequenceList;
const numbers = ['walking', 'finished', 'sent'] as const;

/** One sequence with what begins it and what has come of it. */
export function SequenceCard({ sequence }: { sequence: Overview }) {
  const { id, name, state, trigger, steps, resting } = sequence;
  const mayEdit = useMay('present');
  return (
    <article className={classes.card} data-state={state}>
      <div className={classes.line}>
        <div className={classes.words}>
          <Group gap="xs">
            <Title order={3} style={{ overflowWrap: 'anywhere' }}>
              <Link to={`/sequences/${id}`} className={classes.cover}>
                {name}
              </Link>
            </Title>
            <Badge variant={state === 'live' ? 'light' : 'default'} tt="none">
              {text.states[state]}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {wordFor(m.sequenceSettings.triggers, trigger)} · {text.steps(steps)}
          </Text>
          {resting > 0 && (
            <Text size="sm" className={classes.resting}>
              <IconZzz size={15} stroke={1.7} aria-hidden="true" /> {text.resting(resting)}
            </Text>
          )}
        </div>
        <dl className={`numbers ${classes.numbers}`}>
          {numbers.map((number) => (
            <div key={number}>
              <dt>{text.numbers[number]}</dt>
              <dd>{formatNumber(sequence[number])}</dd>
            </div>
          ))}
        </dl>
        {mayEdit && <Acts sequence={sequence} />}
      </div>
    </article>
  );
}

function Acts({ sequence: { id, name, state } }: { sequence: Overview }) {
  const change = useSequenceAct();
  const restore = () => change.mutateAsync({ id, act: 'restoration' });
  const archive = () =>
    void change.mutateAsync({ id, act: 'archive' }).then(
      () =>
        tellUndoable({
          message: text.archived(name),
          // Out of the archive it comes standing still; what was live goes on.
          undo: async () => {
            await restore();
            if (state === 'live') await change.mutateAsync({ id, act: 'resumption' });
          },
        }),
      tellProblem,
    );
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" className={classes.acts} aria-label={text.more(name)}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {state === 'archived' ? (
          <Menu.Item
            leftSection={<IconArchiveOff size={16} aria-hidden="true" />}
            onClick={() => void restore().then(() => tellDone(text.restored(name)), tellProblem)}
          >
            {text.restore}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconArchive size={16} aria-hidden="true" />} onClick={archive}>
            {text.archive}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
