import { Alert, Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconTerminal2 } from '@tabler/icons-react';
import { useNavigate, useSearchParams } from 'react-router';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { useTitle } from '../pieces/use-title';
import { Entrance } from './entrance';
import { useSignIn } from './session.queries';

/** Only a path of our own is followed after sign-in. */
const ownPath = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export function SignInPage() {
  const text = m.accounts.signIn;
  useTitle(text.title);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const signIn = useSignIn();
  const form = useForm({ initialValues: { email: '', password: '' } });

  const submit = form.onSubmit((values) =>
    signIn.mutate(values, {
      onSuccess: () => void navigate(ownPath(search.get('next')), { replace: true }),
    }),
  );
  return (
    <Entrance>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Title order={1}>{text.title}</Title>
          <TextInput
            label={text.email}
            type="email"
            name="email"
            autoComplete="username"
            required
            size="md"
            autoFocus
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={text.password}
            name="password"
            autoComplete="current-password"
            required
            size="md"
            {...form.getInputProps('password')}
          />
          <FormProblem error={signIn.error} />
          <Button type="submit" size="md" loading={signIn.isPending}>
            {text.submit}
          </Button>
          <Alert
            variant="default"
            mt="md"
            icon={<IconTerminal2 aria-hidden="true" />}
            title={text.hint}
            styles={{ message: { color: 'var(--mantine-color-dimmed)' } }}
          >
            {text.hintText}
            <br />
            {text.forgotten}
          </Alert>
        </Stack>
      </form>
    </Entrance>
  );
}
