import { Alert, Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { CopyField } from '../pieces/copy-field';
import { FormProblem, LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellProblem, tellUndoable } from '../pieces/tell';
import { useInvitations, useInvite, useRestoreInvitation, useWithdrawInvitation } from './people.queries';
import { RoleSelect } from './role-select';
import type { Role } from './types';

const text = m.accounts.invitations;

export function InvitationsPanel() {
  const { data, error, isPending, refetch } = useInvitations(true);
  const invite = useInvite();
  const form = useForm<{ email: string; role: Role }>({ initialValues: { email: '', role: 'sales' } });
  const submit = form.onSubmit((values) =>
    invite.mutate(values, {
      onSuccess: () => form.reset(),
      onError: (refusal) => showFieldErrors(form, asProblem(refusal)),
    }),
  );
  const open = data?.items.filter(({ status }) => status === 'open');
  return (
    <Panel title={text.title}>
      <Text c="dimmed" size="sm">
        {text.lead}
      </Text>
      <form onSubmit={submit}>
        <Group align="flex-start" gap="sm">
          <TextInput
            label={m.accounts.people.email}
            type="email"
            required
            style={{ flex: '1 1 240px' }}
            {...form.getInputProps('email')}
          />
          <RoleSelect style={{ flex: '0 1 200px' }} {...form.getInputProps('role')} />
          <Button type="submit" loading={invite.isPending} mt={25}>
            {text.submit}
          </Button>
        </Group>
      </form>
      <FormProblem error={invite.error} />
      {invite.data && (
        <Alert color="pine" variant="light" title={text.ready(invite.data.email)} role="status">
          <CopyField label={text.link} value={invite.data.url} />
        </Alert>
      )}
      {isPending && <LoadingRows rows={1} height={36} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {open?.length === 0 && !invite.data && (
        <Text size="sm" c="dimmed">
          {text.empty}
        </Text>
      )}
      <Stack gap="xs">
        {open?.map(({ id, email, role, url }) => (
          <Stack key={id} gap={6} py="xs" style={{ borderTop: '1px solid var(--fc-line)' }}>
            <Group gap="sm" justify="space-between">
              <Group gap="sm">
                <Text size="sm">{email}</Text>
                <Badge variant="default" tt="none">
                  {m.accounts.roles[role]}
                </Badge>
              </Group>
              <Withdraw id={id} email={email} onDone={invite.reset} />
            </Group>
            {invite.data?.id !== id && <CopyField label={text.link} value={url} />}
          </Stack>
        ))}
      </Stack>
    </Panel>
  );
}

interface WithdrawProps {
  id: string;
  email: string;
  onDone: () => void;
}

/** Without a question: the same link can be made good again. */
function Withdraw({ id, email, onDone }: WithdrawProps) {
  const withdraw = useWithdrawInvitation();
  const restore = useRestoreInvitation();
  const act = () =>
    void withdraw.mutateAsync(id).then(() => {
      onDone();
      tellUndoable({ message: text.withdrawn(email), undo: () => restore.mutateAsync(id) });
    }, tellProblem);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      loading={withdraw.isPending}
      aria-label={text.withdrawFor(email)}
      onClick={act}
    >
      {text.withdraw}
    </Button>
  );
}
