import { Text } from '@mantine/core';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import { LoadFailed } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import classes from './scoring.module.css';
import { useScoringChanges } from './scoring.queries';

const text = m.scoring;

/** Who changed the rules, when and how. */
export function ChangesPanel() {
  const { data, error, refetch } = useScoringChanges();
  return (
    <Panel title={text.changes}>
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.length === 0 && <Text c="dimmed">{text.noChanges}</Text>}
      {data && data.length > 0 && (
        <ul className={classes.list}>
          {data.map(({ id, memberName, at, changes }) => (
            <li key={id}>
              <Text size="sm" fw={600}>
                {text.changedBy(memberName, formatDateTime(at))}
              </Text>
              {changes.map((line) => (
                <Text key={line} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {line}
                </Text>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
