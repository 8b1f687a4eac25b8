import { Anchor, Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import { m } from '../../messages';
import type { Step } from '../types';
import { reasonWords } from '../words';
import { useEditorView } from './editor-context';
import classes from './timeline.module.css';

const text = m.sequenceEditor.numbers;

/** What has become of a step since it was published: who stands here, what went out, and what did not and why. */
export function StepNumbers({ step, title }: { step: Step; title: string }) {
  const { editor, progressOf } = useEditorView();
  const progress = progressOf(step.key);
  if (!progress) return null;
  const { here, sent, queued, failed, skipped } = progress;
  const sends = step.kind === 'message' || step.kind === 'webhook';
  const left = skipped.reduce((sum, { count }) => sum + count, 0);
  return (
    <Group gap="sm" className={`numbers ${classes.numbers}`}>
      <Anchor
        component={Link}
        to={`/sequences/${editor.id}/people?step=${step.key}`}
        size="xs"
        aria-label={text.show(text.here(here), title)}
      >
        {text.here(here)}
      </Anchor>
      {sends && <Text size="xs">{text.sent(sent)}</Text>}
      {queued > 0 && <Text size="xs">{text.queued(queued)}</Text>}
      {failed > 0 && (
        <Text size="xs" c="var(--mantine-color-error)">
          {text.failed(failed)}
        </Text>
      )}
      {left > 0 && (
        <Popover width={260} withArrow shadow="md" trapFocus>
          <Popover.Target>
            <UnstyledButton className={classes.why}>{text.skipped(left)}</UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown aria-label={text.whySkipped}>
            <Text size="xs" fw={650} mb={6}>
              {text.whySkipped}
            </Text>
            <Stack gap={4}>
              {skipped.map(({ reason, count }) => (
                <Group key={reason} justify="space-between" gap="sm" wrap="nowrap">
                  <Text size="xs">{reasonWords(reason)}</Text>
                  <Text size="xs" fw={650}>
                    {count}
                  </Text>
                </Group>
              ))}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  );
}
