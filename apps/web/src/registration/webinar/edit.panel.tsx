import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { asProblem } from '../../http/problem';
import { showFieldErrors } from '../../http/problem-text';
import { m } from '../../messages';
import { FormProblem } from '../../pieces/load-state';
import { Panel } from '../../pieces/panel';
import { tellDone } from '../../pieces/tell';
import { useKeepUnsaved } from './use-keep-unsaved';
import type { Webinar } from '../types';
import { detailsOf, valuesOf, WebinarFields } from '../webinar-fields';
import { useEditWebinar } from '../webinars.queries';

const text = m.webinarPage.page;

export function EditPanel({ webinar }: { webinar: Webinar }) {
  const edit = useEditWebinar(webinar.id);
  const form = useForm({ initialValues: valuesOf(webinar) });
  const changed = form.isDirty();
  useKeepUnsaved(changed);
  const submit = form.onSubmit((values) =>
    edit.mutate(detailsOf(values), {
      onSuccess: (saved) => {
        form.setInitialValues(valuesOf(saved));
        form.setValues(valuesOf(saved));
        tellDone(m.webinars.detail.saved);
      },
      onError: (error) => showFieldErrors(form, asProblem(error)),
    }),
  );
  return (
    <Panel title={text.details}>
      <form onSubmit={submit}>
        <Stack>
          <WebinarFields form={form} />
          <FormProblem error={edit.error} />
          <Group justify="space-between">
            <Text size="sm" c="dimmed" role="status">
              {changed && text.unsaved}
            </Text>
            <Group gap="sm">
              {changed && (
                <Button variant="default" onClick={() => form.reset()}>
                  {text.undo}
                </Button>
              )}
              <Button type="submit" disabled={!changed} loading={edit.isPending}>
                {m.actions.save}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
