import { Badge, Button, Group, Text, Timeline, Title } from '@mantine/core';
import { IconMail, IconPencil } from '@tabler/icons-react';
import { useMay } from '../accounts/session.queries';
import { language } from '../language/language';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { inWords } from './letter-words';
import { letterIn } from './letters';
import { timingOf } from './step-timing';
import type { Anchor, Sequence, Step } from './types';

const text = m.sequences;
const phases: Anchor[] = ['enrolment', 'session-start', 'session-end'];

interface SequencePhasesProps {
  sequence: Sequence;
  /** Where steps may be changed. */
  onEdit?: (step: Step) => void;
}

/** A sequence as its reader lives through it: before, around and after the session. */
export function SequencePhases({ sequence, onEdit }: SequencePhasesProps) {
  return phases.map((phase) => <Phase key={phase} phase={phase} steps={sequence.steps} onEdit={onEdit} />);
}

interface PhaseProps {
  phase: Anchor;
  steps: Step[];
  onEdit?: (step: Step) => void;
}

function Phase({ phase, steps, onEdit }: PhaseProps) {
  const mayEdit = useMay('present');
  const own = steps
    .filter(({ anchor }) => anchor === phase)
    .sort((a, b) => a.offsetMinutes - b.offsetMinutes);
  if (own.length === 0) return null;
  return (
    <Panel title={text.phases[phase]}>
      <Timeline bulletSize={30} lineWidth={2} active={-1} aria-label={text.phases[phase]}>
        {own.map((step) => (
          <Timeline.Item key={step.key} bullet={<IconMail size={16} aria-hidden="true" />}>
            <Group justify="space-between" align="flex-start" wrap="nowrap">
              <div style={{ minWidth: 0 }}>
                <Group gap="xs">
                  <Text size="sm" c="dimmed">
                    {timingOf(step)}
                  </Text>
                  {step.audience !== 'everyone' && (
                    <Badge variant="light" tt="none">
                      {text.audience[step.audience]}
                    </Badge>
                  )}
                </Group>
                <Title order={3} style={{ overflowWrap: 'anywhere' }}>
                  {inWords(letterIn(step, language).subject)}
                </Title>
                <Text size="sm" c="dimmed" lineClamp={2}>
                  {inWords(letterIn(step, language).body)}
                </Text>
              </div>
              {mayEdit && onEdit && (
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconPencil size={14} aria-hidden="true" />}
                  aria-label={`${text.edit}: ${inWords(letterIn(step, language).subject)}`}
                  onClick={() => onEdit(step)}
                  style={{ flexShrink: 0 }}
                >
                  {m.actions.edit}
                </Button>
              )}
            </Group>
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  );
}
