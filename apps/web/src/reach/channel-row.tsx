import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { formatDate } from '../format/time';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { CopyField } from '../pieces/copy-field';
import { confirmLoss, tellDone, tellProblem } from '../pieces/tell';
import { AddressForm } from './address-form';
import { useKeepChannelAddress, useTelegramLink } from './reach.queries';
import type { ChannelAddress, ChannelName } from './types';

const text = m.reach;

type State = 'joined' | 'known' | 'left';

function stateOf({ optedInAt, optedOutAt }: ChannelAddress): State {
  if (optedOutAt !== null) return 'left';
  return optedInAt === null ? 'known' : 'joined';
}

/** Since when, and by whose word. */
function wordsOf({ optedInAt, optedOutAt, optedOutBy, source }: ChannelAddress): string {
  if (optedOutAt !== null) return text.left[optedOutBy ?? 'member'](formatDate(optedOutAt));
  if (optedInAt === null) return text.known;
  const given = source ?? 'member';
  return text.joined(formatDate(optedInAt), wordFor(text.sources, given) ?? given);
}

interface ChannelRowProps {
  contactId: string;
  channel: ChannelName;
  known?: ChannelAddress;
}

/** One channel of one contact: the address, whether they agreed, and what a member may write down about it. */
export function ChannelRow({ contactId, channel, known }: ChannelRowProps) {
  const [editing, { open, close }] = useDisclosure();
  const name = m.settings.channels.names[channel];
  const state = known && stateOf(known);
  return (
    <Stack gap={6} py="sm" style={{ borderTop: '1px solid var(--fc-line)' }}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        {state && (
          <Badge variant={state === 'joined' ? 'light' : 'default'} tt="none">
            {text.states[state]}
          </Badge>
        )}
      </Group>
      {known ? (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {known.address}
          <Text span display="block" size="xs" c="dimmed">
            {wordsOf(known)}
          </Text>
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          {text.unknown}
        </Text>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          onClick={open}
          aria-label={known ? text.editFor(name) : text.addFor(name)}
        >
          {known ? text.edit : text.add}
        </Button>
        {known && state === 'joined' && <LeaveButton contactId={contactId} known={known} />}
        {channel === 'telegram' && state !== 'joined' && <JoinLink contactId={contactId} />}
      </Group>
      <Modal opened={editing} onClose={close} title={known ? text.editFor(name) : text.addFor(name)} centered>
        <AddressForm contactId={contactId} channel={channel} known={known} onDone={close} />
      </Modal>
    </Stack>
  );
}

/** With a question: an agreement that is given again has another date. */
function LeaveButton({ contactId, known }: { contactId: string; known: ChannelAddress }) {
  const keep = useKeepChannelAddress(contactId, known.channel);
  const name = m.settings.channels.names[known.channel];
  const ask = () =>
    confirmLoss({
      title: text.leaveTitle(name),
      text: text.leaveText,
      confirm: text.leaveConfirm,
      keep: m.actions.cancel,
      onConfirm: () =>
        keep.mutate(
          { address: known.address, optedIn: false },
          { onSuccess: () => tellDone(text.leftDone), onError: tellProblem },
        ),
    });
  return (
    <Button
      variant="subtle"
      size="xs"
      color="gray"
      loading={keep.isPending}
      aria-label={text.leaveFor(name)}
      onClick={ask}
    >
      {text.leave}
    </Button>
  );
}

function JoinLink({ contactId }: { contactId: string }) {
  const link = useTelegramLink(contactId);
  if (link.data) {
    return (
      <Stack gap={4} w="100%">
        <CopyField label={text.joinLinkLabel} value={link.data.url} />
        <Text size="xs" c="dimmed">
          {text.joinLinkHint}
        </Text>
      </Stack>
    );
  }
  return (
    <Button
      variant="subtle"
      size="xs"
      loading={link.isPending}
      onClick={() => link.mutate(undefined, { onError: tellProblem })}
    >
      {text.joinLink}
    </Button>
  );
}
