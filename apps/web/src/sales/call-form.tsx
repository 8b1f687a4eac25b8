import { useState } from 'react';
import { m } from '../messages';
import { tellDone } from '../pieces/tell';
import { OutcomeForm, type Told } from '../tasks/outcome-form';
import { useRecordCall } from './leads.queries';

const text = m.tasks;

/** What came of a call to somebody of ours. Its id is made here, so that a repeated press records it once. */
export function CallForm({ contactId, onNext }: { contactId: string; onNext?: () => void }) {
  const [callId, setCallId] = useState(() => crypto.randomUUID());
  const record = useRecordCall();
  const tell = ({ outcome, callBackAt, note }: Told) =>
    record.mutate(
      {
        callId,
        contactId,
        outcome: outcome ?? 'call-back',
        note: note || null,
        callBackAt: callBackAt ?? null,
      },
      {
        onSuccess: () => {
          tellDone(callBackAt ? text.putOff : text.done);
          setCallId(crypto.randomUUID());
        },
      },
    );
  return (
    <OutcomeForm key={callId} pending={record.isPending} error={record.error} onTell={tell} onNext={onNext} />
  );
}
