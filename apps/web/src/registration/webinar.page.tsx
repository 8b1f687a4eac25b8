import { Anchor, Button, Grid, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconExternalLink, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { OfferPanel } from '../offers/offer.panel';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { CopyField } from '../pieces/copy-field';
import { FormProblem, LoadFailed, LoadingRows } from '../pieces/load-state';
import { NotFoundPage } from '../pieces/not-found.page';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { tellDone } from '../pieces/tell';
import classes from './registration.module.css';
import { SessionResults } from './session-results';
import { nearestSession } from './session-phase';
import { SessionsPanel } from './sessions.panel';
import type { Webinar } from './types';
import { detailsOf, valuesOf, WebinarFields } from './webinar-fields';
import { useEditWebinar, useWebinar } from './webinars.queries';

const text = m.webinars.detail;

export function WebinarPage() {
  const { webinarId } = useParams();
  const { data, error, isPending, refetch } = useWebinar(webinarId);
  if (isPending) return <LoadingRows height={120} />;
  if (error && [404, 422].includes(asProblem(error).status)) return <NotFoundPage />;
  if (!data) return <LoadFailed error={error} onRetry={refetch} />;
  return <WebinarView webinar={data} />;
}

function WebinarView({ webinar }: { webinar: Webinar }) {
  const mayEdit = useMay('present');
  const [editing, { open, close }] = useDisclosure();
  const [chosen, setChosen] = useState<string | null>(null);
  const session =
    webinar.sessions.find(({ id }) => id === chosen) ?? nearestSession(webinar.sessions, Date.now());
  return (
    <>
      <PageHeader
        title={webinar.title}
        lead={`${text.by(webinar.presenterName)} · ${text.minutes(webinar.durationMinutes)}`}
        back={{ to: '/webinars', label: m.webinars.title }}
        actions={
          mayEdit && (
            <Button
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden="true" />}
              onClick={open}
            >
              {text.edit}
            </Button>
          )
        }
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <SessionsPanel webinar={webinar} />
            {session && <SessionResults sessions={webinar.sessions} session={session} onChoose={setChosen} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <Panel
              title={text.share}
              aside={
                <Anchor href={webinar.publicUrl} target="_blank" rel="noreferrer" size="sm">
                  <Group gap={4}>
                    {m.webinars.ready.open}
                    <IconExternalLink size={14} aria-hidden="true" />
                  </Group>
                </Anchor>
              }
            >
              <CopyField label={m.webinars.ready.link} value={webinar.publicUrl} />
            </Panel>
            <OfferPanel webinarId={webinar.id} />
            <DetailsPanel webinar={webinar} />
          </Stack>
        </Grid.Col>
      </Grid>
      <Modal opened={editing} onClose={close} title={text.edit} size="lg">
        <EditForm webinar={webinar} onDone={close} />
      </Modal>
    </>
  );
}

function DetailsPanel({ webinar }: { webinar: Webinar }) {
  return (
    <Panel title={text.details}>
      {webinar.description && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {webinar.description}
        </Text>
      )}
      <dl className={classes.facts}>
        {webinar.presenterEmail && (
          <>
            <dt>{m.webinars.form.presenterEmail}</dt>
            <dd>{webinar.presenterEmail}</dd>
          </>
        )}
        <dt>{text.video}</dt>
        <dd>{webinar.videoUrl ?? text.noVideo}</dd>
      </dl>
    </Panel>
  );
}

function EditForm({ webinar, onDone }: { webinar: Webinar; onDone: () => void }) {
  const edit = useEditWebinar(webinar.id);
  const form = useForm({ initialValues: valuesOf(webinar) });
  const submit = form.onSubmit((values) =>
    edit.mutate(detailsOf(values), {
      onSuccess: () => {
        tellDone(text.saved);
        onDone();
      },
      onError: (error) => showFieldErrors(form, asProblem(error)),
    }),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <WebinarFields form={form} />
        <FormProblem error={edit.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={edit.isPending}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
