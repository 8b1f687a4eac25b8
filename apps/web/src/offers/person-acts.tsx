import { ActionIcon, Button, Group, Menu, Modal, Stack, VisuallyHidden } from '@mantine/core';
import { IconDots, IconPhone, IconUserCheck, IconUserShare } from '@tabler/icons-react';
import { useMay, useMe } from '../accounts/session.queries';
import { m } from '../messages';
import { CallForm } from '../sales/call-form';
import { CallsDeclined } from '../sales/calls-declined';
import { HandOverPeople } from '../sales/hand-over-people';
import type { HotPerson } from './types';

const text = m.hotLeads.acts;

/** What sales does with somebody without leaving the list. */
export type PersonAct = 'order' | 'take' | 'hand-over' | 'call';
export type OnAct = (act: PersonAct, person: HotPerson) => void;

export function PersonActs({ person, onAct }: { person: HotPerson; onAct: OnAct }) {
  const maySell = useMay('sell');
  const { data: me } = useMe();
  if (!maySell) return null;
  const { owner, name } = person;
  const offeredToMe = owner?.state === 'offered' && owner.memberId === me?.userId;
  return (
    <Group gap={6}>
      <Button
        size="xs"
        px={8}
        variant={person.bought ? 'subtle' : 'light'}
        onClick={() => onAct('order', person)}
      >
        {m.hotList.order.open}
        <VisuallyHidden> {m.hotList.order.openFor(name)}</VisuallyHidden>
      </Button>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={text.menu(name)}>
            <IconDots size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {(!owner || offeredToMe) && (
            <Menu.Item
              leftSection={<IconUserCheck size={16} aria-hidden="true" />}
              onClick={() => onAct('take', person)}
            >
              {text.take}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconUserShare size={16} aria-hidden="true" />}
            onClick={() => onAct('hand-over', person)}
          >
            {text.handOver}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPhone size={16} aria-hidden="true" />}
            onClick={() => onAct('call', person)}
          >
            {text.call}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

interface ActDialogsProps {
  acting?: { act: PersonAct; person: HotPerson };
  onClose: () => void;
}

/** The dialogs of what needs a word more; orders have one of their own. */
export function ActDialogs({ acting, onClose }: ActDialogsProps) {
  const { contactId = '', name = '', callsDeclined = false } = acting?.person ?? {};
  return (
    <>
      <Modal opened={acting?.act === 'call'} onClose={onClose} title={text.callTitle(name)}>
        <Stack>
          {callsDeclined && <CallsDeclined />}
          <CallForm contactId={contactId} callsDeclined={callsDeclined} withKeys={false} onDone={onClose} />
        </Stack>
      </Modal>
      {acting?.act === 'hand-over' && (
        <HandOverPeople contactIds={[contactId]} name={name} onClose={onClose} />
      )}
    </>
  );
}
