import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate, useParams } from 'react-router';
import { showFieldErrors } from '../http/problem-text';
import { asProblem } from '../http/problem';
import { m } from '../messages';
import { FormProblem, LoadFailed, LoadingRows } from '../pieces/load-state';
import { useTitle } from '../pieces/use-title';
import { Entrance } from './entrance';
import { useAcceptInvitation, useShownInvitation } from './people.queries';
import type { ShownInvitation } from './types';

const text = m.accounts.invitation;

export function InvitationPage() {
  const { invitationId = '' } = useParams();
  const { data, error, isPending, refetch } = useShownInvitation(invitationId);
  const gone = error && asProblem(error).status >= 400 && asProblem(error).status < 500;
  return (
    <Entrance>
      {isPending && <LoadingRows />}
      {error && !gone && <LoadFailed error={error} onRetry={refetch} />}
      {(gone || (data && data.status !== 'open')) && <Gone />}
      {data?.status === 'open' && <AcceptForm id={invitationId} invitation={data} />}
    </Entrance>
  );
}

function Gone() {
  useTitle(text.gone);
  return (
    <Stack>
      <Title order={1}>{text.gone}</Title>
      <Text c="dimmed">{text.goneText}</Text>
      <Button component={Link} to="/sign-in" variant="default">
        {text.toSignIn}
      </Button>
    </Stack>
  );
}

function AcceptForm({ id, invitation }: { id: string; invitation: ShownInvitation }) {
  const { email, role, workspaceName, hasAccount } = invitation;
  useTitle(text.title(workspaceName));
  const navigate = useNavigate();
  const accept = useAcceptInvitation(id);
  const form = useForm({ initialValues: { name: '', password: '' } });

  const submit = form.onSubmit(({ name, password }) =>
    accept.mutate(
      { email, password, name: hasAccount ? undefined : name },
      {
        onSuccess: () => void navigate('/', { replace: true }),
        onError: (error) => showFieldErrors(form, asProblem(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Title order={1}>{text.title(workspaceName)}</Title>
        <Text c="dimmed">{text.text(m.accounts.roles[role], email)}</Text>
        {!hasAccount && (
          <TextInput
            label={text.name}
            autoComplete="name"
            required
            size="md"
            {...form.getInputProps('name')}
          />
        )}
        <PasswordInput
          label={text.password}
          description={hasAccount ? text.knownHint : text.passwordHint}
          autoComplete={hasAccount ? 'current-password' : 'new-password'}
          required
          size="md"
          {...form.getInputProps('password')}
        />
        <FormProblem error={accept.error} />
        <Button type="submit" size="md" loading={accept.isPending}>
          {text.submit}
        </Button>
      </Stack>
    </form>
  );
}
