import { Button, Modal, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { useChangePassword } from './session.queries';

const text = m.accounts.newPassword;

/** One's own password; the other browsers in which this person is signed in are signed out. */
export function ChangePasswordModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const change = useChangePassword();
  const form = useForm({ initialValues: { currentPassword: '', newPassword: '' } });
  const close = () => {
    form.reset();
    change.reset();
    onClose();
  };
  const submit = form.onSubmit((passwords) =>
    change.mutate(passwords, {
      onSuccess: () => {
        tellDone(text.changed);
        close();
      },
      onError: (error) => {
        const problem = asProblem(error);
        if (problem.code === 'invalid-password') form.setFieldError('currentPassword', text.wrong);
        else showFieldErrors(form, problem);
      },
    }),
  );
  const wrong = change.error && asProblem(change.error).code === 'invalid-password';
  return (
    <Modal opened={opened} onClose={close} title={text.change}>
      <form onSubmit={submit}>
        <Stack>
          <PasswordInput
            label={text.currentPassword}
            autoComplete="current-password"
            required
            data-autofocus
            {...form.getInputProps('currentPassword')}
          />
          <PasswordInput
            label={text.newPassword}
            description={m.accounts.invitation.passwordHint}
            autoComplete="new-password"
            required
            {...form.getInputProps('newPassword')}
          />
          <FormProblem error={wrong ? null : change.error} />
          <Button type="submit" loading={change.isPending}>
            {text.change}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
