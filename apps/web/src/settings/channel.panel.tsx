import { Alert, Badge, Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { formatDate } from '../format/time';
import { m } from '../messages';
import { CopyField } from '../pieces/copy-field';
import { Panel } from '../pieces/panel';
import { confirmLoss, tellDone, tellProblem } from '../pieces/tell';
import { ChannelForm } from './channel-forms';
import { ChannelTest } from './channel-test';
import { useRemoveChannel } from './channels.queries';
import type { Channel } from './types';

const text = m.settings.channels;

/** One channel: whether it can be used, what it is set to, and a test. */
export function ChannelPanel({ channel }: { channel: Channel }) {
  const { channel: name, state, inboundUrl } = channel;
  const [editing, { open, close }] = useDisclosure();
  const [secret, setSecret] = useState<string>();
  const title = text.names[name];
  const isSetUp = state !== 'not-set-up';
  const done = (made?: string) => {
    close();
    setSecret(made);
    tellDone(text.saved(title));
  };
  return (
    <Panel title={title} aside={<ChannelState state={state} />}>
      <Text size="sm">{text.leads[name]}</Text>
      {!isSetUp && (
        <Text size="sm" c="dimmed">
          {text.needs[name]}
        </Text>
      )}
      {state === 'disabled' && <Alert color="red">{text.disabledText}</Alert>}
      {state === 'unreadable' && <Alert color="red">{text.unreadableText}</Alert>}
      {isSetUp && <WhatIsSet channel={channel} />}
      {secret && (
        <Alert color="pine" variant="light" title={text.secretOnce} role="status">
          <CopyField label={text.secret} value={secret} />
        </Alert>
      )}
      {isSetUp && inboundUrl && (
        <Stack gap={4}>
          <CopyField label={text.inboundUrl} value={inboundUrl} />
          <Text size="xs" c="dimmed">
            {text.inboundHint}
          </Text>
        </Stack>
      )}
      {(state === 'ready' || state === 'disabled') && <ChannelTest channel={name} />}
      <Group gap="xs">
        <Button
          variant="default"
          onClick={open}
          aria-label={`${isSetUp ? text.change : text.setUp}: ${title}`}
        >
          {isSetUp ? text.change : text.setUp}
        </Button>
        {isSetUp && <RemoveButton channel={channel} onRemoved={() => setSecret(undefined)} />}
      </Group>
      <Modal
        opened={editing}
        onClose={close}
        title={`${isSetUp ? text.change : text.setUp}: ${title}`}
        centered
      >
        <ChannelForm channel={channel} onDone={done} onCancel={close} />
      </Modal>
    </Panel>
  );
}

function ChannelState({ state }: { state: Channel['state'] }) {
  const colors = { ready: 'pine', 'not-set-up': 'gray', disabled: 'red', unreadable: 'red' };
  return (
    <Badge variant={state === 'not-set-up' ? 'default' : 'light'} color={colors[state]} tt="none">
      {text.states[state]}
    </Badge>
  );
}

function WhatIsSet({ channel: { channel, shown, setUpAt } }: { channel: Channel }) {
  const set = [
    { label: channel === 'telegram' ? text.bot : text.sender, value: shown.sender },
    { label: text.account, value: shown.account },
    { label: text.url, value: shown.url },
  ].filter(({ value }) => value !== null);
  return (
    <Stack gap={4}>
      {set.map(({ label, value }) => (
        <Text key={label} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {label}: <Code>{value}</Code>
        </Text>
      ))}
      {setUpAt && (
        <Text size="sm" c="dimmed">
          {text.since(formatDate(setUpAt))}
        </Text>
      )}
    </Stack>
  );
}

function RemoveButton({ channel: { channel }, onRemoved }: { channel: Channel; onRemoved: () => void }) {
  const remove = useRemoveChannel();
  const title = text.names[channel];
  const ask = () =>
    confirmLoss({
      title: text.removeTitle(title),
      text: text.removeText,
      confirm: text.remove,
      keep: m.actions.cancel,
      onConfirm: () =>
        remove.mutate(channel, {
          onSuccess: () => {
            onRemoved();
            tellDone(text.removed(title));
          },
          onError: tellProblem,
        }),
    });
  return (
    <Button
      variant="subtle"
      color="red"
      loading={remove.isPending}
      aria-label={`${text.remove}: ${title}`}
      onClick={ask}
    >
      {text.remove}
    </Button>
  );
}
