import { Badge, Table, Text } from '@mantine/core';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellProblem, tellUndoable } from '../pieces/tell';
import { MemberMenu } from './member-menu';
import { useChangeRole, useMembers } from './people.queries';
import { RoleSelect } from './role-select';
import type { MemberSummary, Role } from './types';

const text = m.accounts.people;

interface MembersPanelProps {
  ownId?: string;
  /** Owners decide who does what. */
  governs: boolean;
}

export function MembersPanel({ ownId, governs }: MembersPanelProps) {
  const { data, error, isPending, refetch } = useMembers();
  return (
    <Panel title={text.members}>
      {isPending && <LoadingRows rows={2} height={36} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && (
        <Table verticalSpacing="sm" horizontalSpacing="xs" aria-label={text.members}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.name}</Table.Th>
              <Table.Th visibleFrom="sm">{text.email}</Table.Th>
              <Table.Th>{text.role}</Table.Th>
              {governs && <Table.Th aria-label={text.acts} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map((member) => (
              <MemberRow
                key={member.userId}
                member={member}
                own={member.userId === ownId}
                governs={governs}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}

/** One's own place is not given up by a slip: another owner does it. */
function MemberRow({ member, own, governs }: { member: MemberSummary; own: boolean; governs: boolean }) {
  const { name, email, role } = member;
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {name}{' '}
        {own && (
          <Text span c="dimmed" size="sm">
            ({text.you})
          </Text>
        )}
        <Text hiddenFrom="sm" c="dimmed" size="xs">
          {email}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">{email}</Table.Td>
      <Table.Td>
        {governs && !own ? (
          <RoleOf member={member} />
        ) : (
          <Badge variant="default" tt="none">
            {m.accounts.roles[role]}
          </Badge>
        )}
      </Table.Td>
      {governs && <Table.Td ta="right">{!own && <MemberMenu member={member} />}</Table.Td>}
    </Table.Tr>
  );
}

function RoleOf({ member: { userId, name, role } }: { member: MemberSummary }) {
  const change = useChangeRole(userId);
  const choose = (chosen: Role) =>
    change.mutate(chosen, {
      onSuccess: () =>
        tellUndoable({
          message: text.roleChanged(name, m.accounts.roles[chosen]),
          undo: () => change.mutateAsync(role),
        }),
      onError: tellProblem,
    });
  return (
    <RoleSelect
      label={undefined}
      aria-label={text.roleOf(name)}
      size="xs"
      w={{ base: 116, sm: 150 }}
      value={change.isPending ? change.variables : role}
      disabled={change.isPending}
      onChange={(chosen) => chosen && chosen !== role && choose(chosen as Role)}
    />
  );
}
