import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { formatDate, formatRelative } from '../format/time';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { confirmLoss, tellDone, tellProblem } from '../pieces/tell';
import { DomainForm } from './domain-form';
import { DomainRecords } from './domain-records';
import { hourText } from './hours';
import { useRemoveDomain, useVerifyDomain } from './mail.queries';
import type { SendingDomain } from './types';

const text = m.settings.mail;

interface DomainPanelProps {
  domain: SendingDomain;
  /** The first that is verified is. */
  inUse: boolean;
}

/** One domain: what to publish for it, whether it was found, and how fast letters leave under it. */
export function DomainPanel({ domain, inUse }: DomainPanelProps) {
  const [editing, { open, close }] = useDisclosure();
  return (
    <Panel title={domain.domain} aside={<DomainState domain={domain} inUse={inUse} />}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {domain.fromName ? `${domain.fromName} <${domain.fromAddress}>` : domain.fromAddress}
      </Text>
      <DomainRecords domain={domain} />
      <Verification domain={domain} />
      <Pace domain={domain} />
      <Group gap="xs">
        <Button variant="default" onClick={open} aria-label={`${text.edit}: ${domain.domain}`}>
          {text.edit}
        </Button>
        <RemoveButton domain={domain} />
      </Group>
      <Modal opened={editing} onClose={close} title={text.editTitle(domain.domain)} centered>
        <DomainForm domain={domain} onDone={close} />
      </Modal>
    </Panel>
  );
}

function DomainState({ domain: { verifiedAt }, inUse }: DomainPanelProps) {
  if (verifiedAt === null)
    return (
      <Badge variant="default" tt="none">
        {text.states.waiting}
      </Badge>
    );
  return (
    <Badge variant="light" tt="none">
      {inUse ? `${text.states.verified} · ${text.states.inUse}` : text.states.verified}
    </Badge>
  );
}

function Verification({ domain: { id, checkedAt, verifiedAt } }: { domain: SendingDomain }) {
  const verify = useVerifyDomain();
  const act = () =>
    verify.mutate(id, {
      onSuccess: ({ domain, ...found }) => {
        if (found.verifiedAt !== null) tellDone(text.verified(domain));
      },
      onError: tellProblem,
    });
  return (
    <Group gap="sm">
      <Button variant={verifiedAt === null ? 'filled' : 'default'} loading={verify.isPending} onClick={act}>
        {text.verify}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {verify.data && verifiedAt === null && `${text.notVerified}. `}
        {verifiedAt !== null && `${text.verifiedAt(formatDate(verifiedAt))}. `}
        {checkedAt !== null && text.checkedAt(formatRelative(checkedAt))}
      </Text>
    </Group>
  );
}

function Pace({ domain: { warmUp, window } }: { domain: SendingDomain }) {
  return (
    <Stack gap={2}>
      <Text size="sm">
        {text.warmUp}:{' '}
        {warmUp ? text.warmUpValue(warmUp.firstDay, warmUp.factor, warmUp.limit) : text.noWarmUp}
      </Text>
      <Text size="sm">
        {text.window}:{' '}
        {window
          ? text.windowValue(hourText(window.from), hourText(window.to), window.timeZone)
          : text.noWindow}
      </Text>
    </Stack>
  );
}

function RemoveButton({ domain: { id, domain } }: { domain: SendingDomain }) {
  const remove = useRemoveDomain();
  const ask = () =>
    confirmLoss({
      title: text.removeTitle(domain),
      text: text.removeText,
      confirm: text.remove,
      keep: m.actions.cancel,
      onConfirm: () =>
        remove.mutate(id, { onSuccess: () => tellDone(text.removed(domain)), onError: tellProblem }),
    });
  return (
    <Button
      variant="subtle"
      color="red"
      loading={remove.isPending}
      aria-label={`${text.remove}: ${domain}`}
      onClick={ask}
    >
      {text.remove}
    </Button>
  );
}
