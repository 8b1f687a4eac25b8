import { ActionIcon, Badge, Button, Group, Modal, Stack, Text, Timeline, Title } from '@mantine/core';
import { IconMail, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { asProblem } from '../http/problem';
import { language } from '../language/language';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { NotFoundPage } from '../pieces/not-found.page';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { tellProblem, tellUndoable } from '../pieces/tell';
import { inWords } from './letter-words';
import { letterIn } from './letters';
import { usePutBackStep, useSaveSequence, useSequence } from './sequences.queries';
import { StepForm } from './step-form';
import { timingOf } from './step-timing';
import type { Anchor, Sequence, Step } from './types';

const text = m.sequences;
const phases: Anchor[] = ['enrolment', 'session-start', 'session-end'];

export function SequencePage() {
  const { sequenceId = '' } = useParams();
  const { data, error, isPending, refetch } = useSequence(sequenceId);
  if (isPending) return <LoadingRows height={96} rows={5} />;
  if (error && [404, 422].includes(asProblem(error).status)) return <NotFoundPage />;
  if (!data) return <LoadFailed error={error} onRetry={refetch} />;
  return <SequenceView sequence={data} />;
}

function SequenceView({ sequence }: { sequence: Sequence }) {
  const [editing, setEditing] = useState<Step>();
  const remove = useRemoveStep(sequence);
  return (
    <>
      <PageHeader title={sequence.name} lead={text.lead} back={{ to: '/sequences', label: text.title }} />
      <Stack gap="lg" maw={760}>
        {phases.map((phase) => (
          <Phase key={phase} phase={phase} steps={sequence.steps} onEdit={setEditing} onRemove={remove} />
        ))}
      </Stack>
      <Modal
        opened={editing !== undefined}
        onClose={() => setEditing(undefined)}
        title={text.editTitle}
        size="lg"
      >
        {editing && (
          <StepForm
            key={editing.key}
            sequence={sequence}
            step={editing}
            onDone={() => setEditing(undefined)}
          />
        )}
      </Modal>
    </>
  );
}

interface PhaseProps {
  phase: Anchor;
  steps: Step[];
  onEdit: (step: Step) => void;
  /** Undefined for the last step: a sequence has at least one. */
  onRemove?: (step: Step) => void;
}

/** Without a question: the step comes back under its key, and what it has sent counts as sent. */
function useRemoveStep({ id, name, steps }: Sequence): ((step: Step) => void) | undefined {
  const save = useSaveSequence(id);
  const putBack = usePutBackStep(id);
  if (steps.length < 2) return undefined;
  return (step) =>
    save.mutate(
      { name, steps: steps.filter(({ key }) => key !== step.key) },
      {
        onSuccess: () =>
          tellUndoable({
            message: text.removed(inWords(letterIn(step, language).subject)),
            undo: () => putBack.mutateAsync(step),
          }),
        onError: tellProblem,
      },
    );
}

function Phase({ phase, steps, onEdit, onRemove }: PhaseProps) {
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
            <Group justify="space-between" align="flex-start" gap="sm">
              <div style={{ flex: '1 1 260px', minWidth: 0 }}>
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
              {mayEdit && (
                <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<IconPencil size={14} aria-hidden="true" />}
                    aria-label={`${text.edit}: ${inWords(letterIn(step, language).subject)}`}
                    onClick={() => onEdit(step)}
                  >
                    {m.actions.edit}
                  </Button>
                  {onRemove && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`${text.remove}: ${inWords(letterIn(step, language).subject)}`}
                      onClick={() => onRemove(step)}
                    >
                      <IconTrash size={16} aria-hidden="true" />
                    </ActionIcon>
                  )}
                </Group>
              )}
            </Group>
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  );
}
