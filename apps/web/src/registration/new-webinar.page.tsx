import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { browserZone } from '../format/time';
import { asProblem, Problem } from '../http/problem';
import { problemText, showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { SessionFields, suggestedStart, type SessionValues } from './session-fields';
import { useScheduleSession } from './sessions.queries';
import type { Webinar } from './types';
import { detailsOf, emptyWebinar, WebinarFields, type WebinarValues } from './webinar-fields';
import { WebinarReady } from './webinar-ready';
import { useCreateWebinar, useEditWebinar } from './webinars.queries';

const text = m.webinars;

/** One form, two requests: when only the second is refused, sending again does not make a second webinar. */
export function NewWebinarPage() {
  const [webinar, setWebinar] = useState<Webinar>();
  const [ready, setReady] = useState(false);
  const create = useCreateWebinar();
  const edit = useEditWebinar(webinar?.id ?? '');
  const schedule = useScheduleSession();
  const form = useForm<WebinarValues & SessionValues>({
    initialValues: { ...emptyWebinar, startsAtLocal: suggestedStart(), timeZone: browserZone() },
  });

  const submit = form.onSubmit(async (values) => {
    try {
      const details = detailsOf(values);
      const saved = webinar ? await edit.mutateAsync(details) : await create.mutateAsync(details);
      setWebinar(saved);
      const { startsAtLocal, timeZone } = values;
      await schedule.mutateAsync({ webinarId: saved.id, startsAtLocal, timeZone });
      setReady(true);
    } catch (error) {
      showFieldErrors(form, asProblem(error));
    }
  });

  if (webinar && ready) return <WebinarReady webinar={webinar} />;
  return (
    <>
      <PageHeader
        title={text.form.newTitle}
        lead={text.form.newLead}
        back={{ to: '/webinars', label: text.title }}
      />
      <form onSubmit={submit}>
        <Stack gap="lg" maw={720}>
          <Panel title={text.form.about}>
            <WebinarFields form={form} />
          </Panel>
          <Panel title={text.form.when}>
            <Group grow align="flex-start" preventGrowOverflow={false}>
              <SessionFields form={form} />
            </Group>
          </Panel>
          <FormProblem error={create.error ?? edit.error ?? sessionError(webinar, schedule.error)} />
          <Group>
            <Button
              type="submit"
              size="md"
              loading={create.isPending || edit.isPending || schedule.isPending}
            >
              {text.form.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}

function sessionError(webinar: Webinar | undefined, error: unknown): unknown {
  if (!webinar || !error) return error;
  return new Problem('session-not-scheduled', 0, `${text.form.sessionFailed} ${problemText(error)}`);
}
