import { Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { asProblem } from '../http/problem';
import { language } from '../language/language';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { NotFoundPage } from '../pieces/not-found.page';
import { PageHeader } from '../pieces/page-header';
import { tellProblem, tellUndoable } from '../pieces/tell';
import { inWords } from './letter-words';
import { letterIn } from './letters';
import { SequencePhases } from './sequence-phases';
import { usePutBackStep, useSaveSequence, useSequence } from './sequences.queries';
import { StepForm } from './step-form';
import type { Sequence, Step } from './types';

const text = m.sequences;

export function LadderPage() {
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
        <SequencePhases sequence={sequence} onEdit={setEditing} onRemove={remove} />
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
