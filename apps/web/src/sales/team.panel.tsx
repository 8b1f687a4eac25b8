import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { Panel } from '../pieces/panel';
import { ProfileDialog } from './profile-dialog';
import { ReassignDialog } from './reassign-dialog';
import type { TeamMember } from './types';

const text = m.salesSettings.team;

const maySell = ({ role }: TeamMember) => role !== 'presenter';

/** The members with what they do for sales; whoever left while people are with them comes first. */
export function TeamPanel({ team }: { team: TeamMember[] }) {
  const [edited, edit] = useState<TeamMember>();
  const [leaving, giveAway] = useState<TeamMember>();
  const here = team.filter((member) => member.here);
  return (
    <Panel title={text.title}>
      <Text size="sm" c="dimmed">
        {text.lead}
      </Text>
      {team
        .filter((member) => !member.here)
        .map((member) => (
          <Alert key={member.memberId} color="yellow" role="status">
            <Group justify="space-between" gap="sm">
              <Text size="sm">
                {m.salesSettings.reassign.hasLeft(member.name, member.leads + member.offered)}
              </Text>
              <Button size="xs" variant="default" onClick={() => giveAway(member)}>
                {m.salesSettings.reassign.action(member.name)}
              </Button>
            </Group>
          </Alert>
        ))}
      {here.length === 0 && <EmptyState icon={IconUsers} text={text.empty} />}
      <Stack gap="xs">
        {here.map((member) => (
          <Group key={member.memberId} justify="space-between" gap="sm">
            <div style={{ minWidth: 0 }}>
              <Group gap="xs">
                <Text fw={600} size="sm">
                  {member.name}
                </Text>
                {member.profile && (
                  <Badge variant="light" tt="none">
                    {m.calls.roles[member.profile.role]}
                  </Badge>
                )}
                {member.profile?.away && (
                  <Badge variant="light" color="gray" tt="none">
                    {text.away}
                  </Badge>
                )}
              </Group>
              <Text size="sm" c="dimmed">
                {member.profile ? text.leads(member.leads + member.offered) : text.notInSales}
              </Text>
              {member.profile && !maySell(member) && (
                <Text size="sm" c="dimmed">
                  {text.presenter}
                </Text>
              )}
            </div>
            <Group gap="xs">
              {member.leads + member.offered > 0 && (
                <Button size="xs" variant="subtle" onClick={() => giveAway(member)}>
                  {m.salesSettings.reassign.action(member.name)}
                </Button>
              )}
              <Button
                size="xs"
                variant="default"
                aria-label={text.edit(member.name)}
                onClick={() => edit(member)}
              >
                {m.actions.edit}
              </Button>
            </Group>
          </Group>
        ))}
      </Stack>
      {edited && <ProfileDialog member={edited} onClose={() => edit(undefined)} />}
      {leaving && (
        <ReassignDialog
          from={leaving}
          to={here
            .filter(({ memberId, profile }) => profile && memberId !== leaving.memberId)
            .filter(maySell)}
          onClose={() => giveAway(undefined)}
        />
      )}
    </Panel>
  );
}
