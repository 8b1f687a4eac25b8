import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../accounts/session.queries';
import { asProblem } from '../http/problem';
import { fieldText } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone, tellProblem, tellUndoable } from '../pieces/tell';
import { useDisqualify, useRequalify } from './disqualification.queries';

const text = m.calls.disqualify;
const LONGEST_REASON = 200;

interface DisqualifyProps {
  contactId: string;
  name: string;
  /** Whether a member has done so already. */
  byHand: boolean;
}

/** Takes a person out of sales, with a reason, and gives them back. */
export function Disqualify({ contactId, name, byHand }: DisqualifyProps) {
  const [open, setOpen] = useState(false);
  const requalify = useRequalify();
  const maySell = useMay('sell');
  if (!maySell) return null;
  return (
    <Group>
      {byHand ? (
        <Button
          size="xs"
          variant="default"
          loading={requalify.isPending}
          onClick={() =>
            void requalify.mutateAsync(contactId).then(() => tellDone(text.takenBack), tellProblem)
          }
        >
          {text.takeBack}
        </Button>
      ) : (
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {text.open}
        </Button>
      )}
      {open && <DisqualifyDialog contactId={contactId} name={name} onClose={() => setOpen(false)} />}
    </Group>
  );
}

function DisqualifyDialog({
  contactId,
  name,
  onClose,
}: Omit<DisqualifyProps, 'byHand'> & { onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const disqualify = useDisqualify();
  const requalify = useRequalify();
  const wrong = (disqualify.error ? asProblem(disqualify.error).fields : []).find(
    ({ pointer }) => pointer === '/reason',
  );
  const submit = () => {
    const given = reason.trim();
    setMissing(given === '');
    if (given === '' || disqualify.isPending) return;
    // A refusal is shown beside the field.
    void disqualify.mutateAsync({ contactId, reason: given }).then(
      () => {
        onClose();
        tellUndoable({ message: text.done(name), undo: () => requalify.mutateAsync(contactId) });
      },
      () => undefined,
    );
  };
  return (
    <Modal opened onClose={onClose} title={text.title(name)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          <Text size="sm">{text.text}</Text>
          <TextInput
            data-autofocus
            label={text.reason}
            placeholder={text.placeholder}
            maxLength={LONGEST_REASON}
            value={reason}
            error={missing ? text.missing : wrong && fieldText(wrong)}
            onChange={({ currentTarget }) => {
              setReason(currentTarget.value);
              setMissing(false);
            }}
          />
          <FormProblem error={wrong ? undefined : disqualify.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {m.actions.cancel}
            </Button>
            <Button type="submit" loading={disqualify.isPending}>
              {text.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
