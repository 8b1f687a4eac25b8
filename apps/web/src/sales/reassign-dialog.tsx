import { Button, Group, List, Modal, MultiSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { useReassign, useReassignmentPreview } from './sales.queries';
import type { TeamMember } from './types';

const text = m.salesSettings.reassign;

interface ReassignDialogProps {
  from: TeamMember;
  to: TeamMember[];
  onClose: () => void;
}

/** Shows how many people would go to whom before anything happens. */
export function ReassignDialog({ from, to, onClose }: ReassignDialogProps) {
  const [chosen, choose] = useState(to.map(({ memberId }) => memberId));
  const asked = { fromMemberId: from.memberId, toMemberIds: chosen };
  const { data: shares = [], error } = useReassignmentPreview(asked);
  const reassign = useReassign();
  const people = shares.reduce((sum, share) => sum + share.people, 0);
  const submit = () =>
    reassign.mutate(asked, {
      onSuccess: (answer) => {
        tellDone(text.done(answer.people));
        onClose();
      },
    });
  return (
    <Modal opened onClose={onClose} title={text.title(from.name)}>
      <Stack gap="md">
        <Text size="sm">{text.text}</Text>
        <MultiSelect
          label={text.to}
          data={to.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          value={chosen}
          onChange={choose}
        />
        <List size="sm">
          {chosen.length > 0 &&
            shares.map(({ memberId, name, people: count }) => (
              <List.Item key={memberId}>{text.share(name, count)}</List.Item>
            ))}
        </List>
        <FormProblem error={reassign.error ?? error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {m.actions.cancel}
          </Button>
          <Button
            loading={reassign.isPending}
            disabled={chosen.length === 0 || people === 0}
            onClick={submit}
          >
            {text.confirm(chosen.length === 0 ? 0 : people)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
