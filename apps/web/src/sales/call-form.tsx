import { useState } from 'react';
import { m } from '../messages';
import { tellDone } from '../pieces/tell';
import { CallOutcomeForm } from './call-outcome-form';
import { useRecordCall } from './leads.queries';

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
  const [callId, setCallId] = useState(() => crypto.randomUUID());
  const record = useRecordCall();
  return (
    <CallOutcomeForm
      key={callId}
      again={!callsDeclined}
      pending={record.isPending}
      error={record.error}
      withKeys={withKeys}
      onNext={onNext}
      onRecord={async (came) => {
        await record.mutateAsync({ callId, contactId, ...came });
        tellDone(came.callBackAt ? m.tasks.putOff : m.tasks.done);
        setCallId(crypto.randomUUID());
        onDone?.();
      }}
    />
  );
}
