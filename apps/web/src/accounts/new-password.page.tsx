import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useParams } from 'react-router';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { useTitle } from '../pieces/use-title';
import { Entrance } from './entrance';
import { useChooseNewPassword } from './session.queries';

const text = m.accounts.newPassword;

/** Behind the link that an owner made for somebody who forgot theirs. */
export function NewPasswordPage() {
  const { token = '' } = useParams();
  useTitle(text.title);
  const choose = useChooseNewPassword(token);
  const form = useForm({ initialValues: { newPassword: '' } });
  const gone = choose.error && asProblem(choose.error).code === 'invalid-token';
  const submit = form.onSubmit(({ newPassword }) =>
    choose.mutate(newPassword, { onError: (error) => showFieldErrors(form, asProblem(error)) }),
  );
  if (gone || choose.isSuccess) {
    return (
      <Entrance>
        <Stack>
          <Title order={1}>{gone ? text.gone : text.done}</Title>
          <Text c="dimmed">{gone ? text.goneText : text.doneText}</Text>
          <Button component={Link} to="/sign-in" variant={gone ? 'default' : 'filled'}>
            {m.accounts.invitation.toSignIn}
          </Button>
        </Stack>
      </Entrance>
    );
  }
  return (
    <Entrance>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Title order={1}>{text.title}</Title>
          <Text c="dimmed">{text.lead}</Text>
          <PasswordInput
            label={text.newPassword}
            description={m.accounts.invitation.passwordHint}
            autoComplete="new-password"
            required
            size="md"
            autoFocus
            {...form.getInputProps('newPassword')}
          />
          <FormProblem error={choose.error} />
          <Button type="submit" size="md" loading={choose.isPending}>
            {text.submit}
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}
