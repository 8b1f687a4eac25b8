import { Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { asProblem } from '../http/problem';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { NotFoundPage } from '../pieces/not-found.page';
import { PageHeader } from '../pieces/page-header';
import { SequencePhases } from './sequence-phases';
import { useSequence } from './sequences.queries';
import { StepForm } from './step-form';
import type { Sequence, Step } from './types';

const text = m.sequences;

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
  return (
    <>
      <PageHeader title={sequence.name} lead={text.lead} back={{ to: '/sequences', label: text.title }} />
      <Stack gap="lg" maw={760}>
        <SequencePhases sequence={sequence} onEdit={setEditing} />
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
