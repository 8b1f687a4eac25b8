import { ActionIcon, Menu, Modal, Stack, Text } from '@mantine/core';
import { IconDots, IconKey, IconUserMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { m } from '../messages';
import { CopyField } from '../pieces/copy-field';
import { FormProblem, LoadingRows } from '../pieces/load-state';
import { confirmLoss, tellDone, tellProblem } from '../pieces/tell';
import { useMakePasswordLink, useRemoveMember } from './people.queries';
import type { MemberSummary } from './types';

const text = m.accounts.people;

export function MemberMenu({ member }: { member: MemberSummary }) {
  const { userId, name, email } = member;
  const remove = useRemoveMember(userId);
  const link = useMakePasswordLink(userId);
  const [linking, setLinking] = useState(false);
  const askToRemove = () =>
    confirmLoss({
      title: text.removeTitle(name),
      text: text.removeText,
      confirm: text.remove,
      keep: m.actions.cancel,
      onConfirm: () =>
        remove.mutate(undefined, { onSuccess: () => tellDone(text.removed(name)), onError: tellProblem }),
    });
  const makeLink = () => {
    setLinking(true);
    link.mutate();
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            loading={remove.isPending}
            aria-label={text.actsFor(name)}
          >
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKey size={16} aria-hidden="true" />} onClick={makeLink}>
            {text.passwordLink}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconUserMinus size={16} aria-hidden="true" />}
            onClick={askToRemove}
          >
            {text.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={linking} onClose={() => setLinking(false)} title={text.passwordLinkTitle(name)}>
        <Stack>
          {link.isPending && <LoadingRows rows={1} height={60} />}
          <FormProblem error={link.error} />
          {link.data && (
            <>
              <Text size="sm">{text.passwordLinkText(email)}</Text>
              <CopyField label={text.passwordLinkLabel} value={link.data.url} />
            </>
          )}
        </Stack>
      </Modal>
    </>
  );
}
