import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { asProblem } from '../../http/problem';
import { m } from '../../messages';
import { FormProblem } from '../../pieces/load-state';
import { ContactSelect } from '../contact-select';
import { useTestMessage } from '../sequences.queries';
import type { PreviewWanted } from '../types';

const text = m.stepPanel.test;

interface TestMessageProps {
  sequenceId: string;
  message: PreviewWanted;
}

/** The message as it stands, sent to its author: with made-up details, or as somebody would get it. */
export function TestMessage({ sequenceId, message }: TestMessageProps) {
  const test = useTestMessage(sequenceId);
  const [contactId, setContactId] = useState<string | null>(null);
  const [to, setTo] = useState('');
  const { channel } = message;
  const problem = test.error && asProblem(test.error);
  const wrongAddress = problem?.code === 'address-not-usable';
  const wrongWords = problem?.fields.some(({ pointer }) => pointer === '/body') ?? false;
  const empty = message.body.trim() === '' || (channel === 'email' && message.subject.trim() === '');
  return (
    <Stack gap="xs" component="section" aria-label={text.title}>
      <ContactSelect label={text.who} placeholder={text.madeUp} value={contactId} onChange={setContactId} />
      {channel !== 'email' && (
        <TextInput
          label={m.settings.channels.test.addresses[channel]}
          description={m.settings.channels.test.hints[channel]}
          type={channel === 'sms' ? 'tel' : 'text'}
          value={to}
          error={wrongAddress ? m.settings.channels.test.refused[channel] : undefined}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
      )}
      <Button
        variant="default"
        w="fit-content"
        loading={test.isPending}
        disabled={empty}
        onClick={() =>
          test.mutate({
            ...message,
            contactId: contactId ?? undefined,
            to: channel === 'email' ? undefined : to,
          })
        }
      >
        {text.send}
      </Button>
      {channel === 'email' && (
        <Text size="xs" c="dimmed">
          {text.toYou}
        </Text>
      )}
      {wrongWords && (
        <Alert role="alert" color="red">
          {m.stepPanel.previewWrong}{' '}
          <Text span size="sm" lang="en">
            {problem?.fields[0]?.message}
          </Text>
        </Alert>
      )}
      {!wrongAddress && !wrongWords && <FormProblem error={test.error} />}
      {problem?.code === 'channel-not-set-up' && (
        <Anchor component={Link} to="/settings" size="sm">
          {m.sequenceEditor.toSettings}
        </Anchor>
      )}
      {test.data && !test.error && (
        <Alert role="status" color="pine" variant="light" style={{ overflowWrap: 'anywhere' }}>
          {text.sent(test.data.to)}
        </Alert>
      )}
    </Stack>
  );
}
