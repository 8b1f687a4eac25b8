import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { browserZone, wallTime } from '../format/time';
import { asProblem } from '../http/problem';
import { fieldText } from '../http/problem-text';
import { m } from '../messages';
import { tellDone } from '../pieces/tell';
import { OutcomeForm, type Told } from '../tasks/outcome-form';
import { useRecordCall } from './leads.queries';

const text = m.calls;
/** What is proposed after a call with an open end, and what the platform takes when nobody says otherwise. */
const AGAIN_AFTER_MS = 7 * 86_400_000;

const inAWeek = () => wallTime(new Date(Date.now() + AGAIN_AFTER_MS).toISOString(), browserZone());

interface CallFormProps {
  contactId: string;
  /** Who wants no calls is proposed no next one. */
  callsDeclined?: boolean;
  /** Not in a dialog, where letters are left alone. */
  withKeys?: boolean;
  onNext?: () => void;
  /** After it was recorded. */
  onDone?: () => void;
}

/** What came of a call to somebody of ours. Its id is made here, so that a repeated press records it once. */
export function CallForm({ contactId, callsDeclined = false, withKeys, onNext, onDone }: CallFormProps) {
  const proposed = () => (callsDeclined ? '' : inAWeek());
  const [callId, setCallId] = useState(() => crypto.randomUUID());
  const [nextCall, setNextCall] = useState(proposed);
  const record = useRecordCall();
  const tell = ({ outcome, callBackAt, note }: Told) =>
    // A refusal is shown in the form.
    void record
      .mutateAsync({
        callId,
        contactId,
        outcome: outcome ?? 'call-back',
        note: note || null,
        callBackAt: callBackAt ?? null,
        nextCallAt: outcome === 'neutral' && nextCall ? new Date(nextCall).toISOString() : null,
      })
      .then(
        () => {
          tellDone(callBackAt ? m.tasks.putOff : m.tasks.done);
          setCallId(crypto.randomUUID());
          setNextCall(proposed());
          onDone?.();
        },
        () => undefined,
      );
  const wrong = (record.error ? asProblem(record.error).fields : []).find(
    ({ pointer }) => pointer === '/nextCallAt',
  );
  return (
    <OutcomeForm
      key={callId}
      pending={record.isPending}
      error={wrong ? undefined : record.error}
      withKeys={withKeys}
      onTell={tell}
      onNext={onNext}
    >
      <TextInput
        type="datetime-local"
        label={text.nextCall}
        description={text.nextCallHint}
        value={nextCall}
        error={wrong && fieldText(wrong)}
        onChange={({ currentTarget }) => setNextCall(currentTarget.value)}
      />
    </OutcomeForm>
  );
}
