import {
  Button,
  Group,
  Menu,
  Modal,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
  VisuallyHidden,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useActivateWorkspace, useMay, useMe, useOpenWorkspace } from '../accounts/session.queries';
import { browserZone } from '../format/time';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone, tellProblem } from '../pieces/tell';
import classes from './layout.module.css';

export function WorkspaceSwitcher() {
  const { data: me } = useMe();
  const mayAdd = useMay('govern');
  const activate = useActivateWorkspace();
  const navigate = useNavigate();
  const [adding, { open, close }] = useDisclosure();
  if (!me) return null;
  const { workspaces } = me;
  const choose = (id: string) =>
    activate.mutate(id, { onSuccess: () => void navigate('/'), onError: tellProblem });
  return (
    <>
      <Menu width={220} position="bottom-start">
        <Menu.Target>
          <UnstyledButton className={classes.switcher}>
            <VisuallyHidden>{m.workspace.switchTo}</VisuallyHidden>
            <Group justify="space-between" wrap="nowrap">
              <div style={{ minWidth: 0 }}>
                <Text size="xs" c="dimmed">
                  {m.workspace.label}
                </Text>
                <Text size="sm" fw={600} truncate>
                  {workspaces.find(({ active }) => active)?.name}
                </Text>
              </div>
              <IconSelector size={16} aria-hidden="true" />
            </Group>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {workspaces.map(({ id, name }) => (
            <Menu.Item
              key={id}
              onClick={() => id !== me.workspaceId && choose(id)}
              rightSection={id === me.workspaceId ? <IconCheck size={16} aria-hidden="true" /> : null}
            >
              {name}
            </Menu.Item>
          ))}
          {mayAdd && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={open}>
                {m.workspace.add}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={adding} onClose={close} title={m.workspace.add} centered>
        <NewWorkspace onDone={close} />
      </Modal>
    </>
  );
}

function NewWorkspace({ onDone }: { onDone: () => void }) {
  const create = useOpenWorkspace();
  const form = useForm({ initialValues: { name: '' } });
  const submit = form.onSubmit(({ name }) =>
    create.mutate(
      { name, timeZone: browserZone() },
      {
        onSuccess: () => {
          tellDone(m.workspace.created(name));
          onDone();
        },
        onError: (error) => showFieldErrors(form, asProblem(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label={m.workspace.name} required data-autofocus {...form.getInputProps('name')} />
        <FormProblem error={create.error} />
        <Button type="submit" loading={create.isPending}>
          {m.workspace.add}
        </Button>
      </Stack>
    </form>
  );
}
