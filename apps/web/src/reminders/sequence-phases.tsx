import { ActionIcon, Badge, Button, Group, Text, Timeline, Title } from '@mantine/core';
import { IconMail, IconPencil, IconTrash } from '@tabler/icons-react';
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
  /** Absent for the last step: a sequence has at least one. */
  onRemove?: (step: Step) => void;
}

/** A sequence as its reader lives through it: before, around and after the session. */
export function SequencePhases({ sequence, ...changes }: SequencePhasesProps) {
  return phases.map((phase) => <Phase key={phase} phase={phase} steps={sequence.steps} {...changes} />);
}

interface PhaseProps extends Omit<SequencePhasesProps, 'sequence'> {
  phase: Anchor;
  steps: Step[];
}

function Phase({ phase, steps, onEdit, onRemove }: PhaseProps) {
  const own = steps
    .filter(({ anchor }) => anchor === phase)
    .sort((a, b) => a.offsetMinutes - b.offsetMinutes);
  if (own.length === 0) return null;
  return (
    <Panel title={text.phases[phase]}>
      <Timeline bulletSize={30} lineWidth={2} active={-1} aria-label={text.phases[phase]}>
        {own.map((step) => (
          <Timeline.Item key={step.key} bullet={<IconMail size={16} aria-hidden="true" />}>
            <Group justify="space-between" align="flex-start">
              <div style={{ flex: '1 1 220px', minWidth: 0 }}>
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
              <StepActs step={step} onEdit={onEdit} onRemove={onRemove} />
            </Group>
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  );
}

function StepActs({ step, onEdit, onRemove }: { step: Step } & Pick<PhaseProps, 'onEdit' | 'onRemove'>) {
  const mayEdit = useMay('present');
  const subject = inWords(letterIn(step, language).subject);
  if (!mayEdit) return null;
  return (
    <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
      {onEdit && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPencil size={14} aria-hidden="true" />}
          aria-label={`${text.edit}: ${subject}`}
          onClick={() => onEdit(step)}
        >
          {m.actions.edit}
        </Button>
      )}
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${text.remove}: ${subject}`}
          onClick={() => onRemove(step)}
        >
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </Group>
  );
}
