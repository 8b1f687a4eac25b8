import { Text } from '@mantine/core';
import { useState } from 'react';
import { m } from '../messages';
import { tellDone } from '../pieces/tell';
import { CallOutcomeForm } from './call-outcome-form';
import { useRecordCalls } from './leads.queries';

interface CallPeopleProps {
  contactIds: readonly string[];
  /** How many of them want no calls. */
  declined: number;
  onDone: () => void;
}

/** Calls to several people that came to the same. Their ids are made here, so that a repeated press records each once. */
export function CallPeople({ contactIds, declined, onDone }: CallPeopleProps) {
  const [calls] = useState(() => contactIds.map((contactId) => ({ callId: crypto.randomUUID(), contactId })));
  const record = useRecordCalls();
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {m.hotLeads.chosen.callExplain}
      </Text>
      {declined > 0 && (
        <Text size="sm" fw={600} mb="sm">
          {m.hotLeads.chosen.declined(declined)}
        </Text>
      )}
      <CallOutcomeForm
        again={declined === 0}
        withKeys={false}
        pending={record.isPending}
        error={record.error}
        onRecord={async (came) => {
          const { recorded } = await record.mutateAsync({ calls, ...came });
          tellDone(m.hotLeads.chosen.called(recorded));
          onDone();
        }}
      />
    </>
  );
}
