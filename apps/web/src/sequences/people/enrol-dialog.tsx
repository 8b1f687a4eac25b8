import { Button, Group, Modal, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { m } from '../../messages';
import { FormProblem } from '../../pieces/load-state';
import { tellDone } from '../../pieces/tell';
import { ContactPicker } from '../contact-picker';
import { useEnrol } from './enrolments.queries';
import { SegmentForm } from './segment-form';

const text = m.walkers;

interface EnrolDialogProps {
  sequenceId: string;
  opened: boolean;
  onClose: () => void;
}

/** Contacts who are picked by hand begin the sequence at once. */
export function EnrolDialog({ sequenceId, opened, onClose }: EnrolDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={text.enrol} size="lg">
      <EnrolForms sequenceId={sequenceId} onDone={onClose} />
    </Modal>
  );
}

type Form = keyof typeof text.by;

function EnrolForms({ sequenceId, onDone }: { sequenceId: string; onDone: () => void }) {
  const [by, setBy] = useState<Form>('contacts');
  const Form = by === 'contacts' ? EnrolForm : SegmentForm;
  return (
    <Stack>
      <SegmentedControl
        aria-label={text.enrol}
        value={by}
        onChange={(form) => setBy(form as Form)}
        data={(['contacts', 'segment'] as const).map((value) => ({ value, label: text.by[value] }))}
      />
      <Form sequenceId={sequenceId} onDone={onDone} />
    </Stack>
  );
}

function EnrolForm({ sequenceId, onDone }: { sequenceId: string; onDone: () => void }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const enrol = useEnrol(sequenceId);
  return (
    <Stack>
      <ContactPicker label={m.dryRun.who} hint={text.enrolText} chosen={chosen} onChange={setChosen} />
      <FormProblem error={enrol.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {m.actions.cancel}
        </Button>
        <Button
          disabled={chosen.length === 0}
          loading={enrol.isPending}
          onClick={() =>
            enrol.mutate(chosen, {
              onSuccess: ({ enrolled }) => {
                tellDone(enrolled === 0 ? text.enrolledNobody : text.enrolled(enrolled));
                onDone();
              },
            })
          }
        >
          {text.enrolSubmit(chosen.length)}
        </Button>
      </Group>
    </Stack>
  );
}
