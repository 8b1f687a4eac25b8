import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { browserZone, wallTime } from '../format/time';
import { asProblem } from '../http/problem';
import { fieldText } from '../http/problem-text';
import { m } from '../messages';
import { OutcomeForm, type Told } from '../tasks/outcome-form';
import type { CallCame } from './types';

const text = m.calls;
/** What is proposed after a call with an open end, and what the platform takes when nobody says otherwise. */
const AGAIN_AFTER_MS = 7 * 86_400_000;

const inAWeek = () => wallTime(new Date(Date.now() + AGAIN_AFTER_MS).toISOString(), browserZone());

interface CallOutcomeFormProps {
  /** Whether a next call is proposed. */
  again: boolean;
  pending: boolean;
  error: Error | null;
  withKeys?: boolean;
  /** A refusal is shown in the form. */
  onRecord: (came: CallCame) => Promise<unknown>;
  onNext?: () => void;
}

/** What came of a call, and when to call again. */
export function CallOutcomeForm({ again, pending, error, withKeys, onRecord, onNext }: CallOutcomeFormProps) {
  const [nextCall, setNextCall] = useState(() => (again ? inAWeek() : ''));
  const wrong = (error ? asProblem(error).fields : []).find(({ pointer }) => pointer === '/nextCallAt');
  const tell = ({ outcome, callBackAt, note }: Told) =>
    void onRecord({
      outcome: outcome ?? 'call-back',
      note: note || null,
      callBackAt: callBackAt ?? null,
      nextCallAt: outcome === 'neutral' && nextCall ? new Date(nextCall).toISOString() : null,
    }).catch(() => undefined);
  return (
    <OutcomeForm
      pending={pending}
      error={wrong ? undefined : error}
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
