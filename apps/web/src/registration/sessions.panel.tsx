import { Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMay } from '../accounts/session.queries';
import { browserZone } from '../format/time';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { suggestedStart } from './session-fields';
import { SessionRow } from './session-row';
import { SessionTimeForm } from './session-time-form';
import { useScheduleSession } from './sessions.queries';
import type { Webinar } from './types';

export function SessionsPanel({ webinar }: { webinar: Webinar }) {
  const mayAdd = useMay('present');
  const [adding, { open, close }] = useDisclosure();
  const schedule = useScheduleSession();
  const sessions = [...webinar.sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <Panel
      title={m.sessions.title}
      aside={
        mayAdd && (
          <Button
            size="xs"
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={open}
          >
            {m.sessions.add}
          </Button>
        )
      }
    >
      {sessions.length === 0 && <Text c="dimmed">{m.sessions.empty}</Text>}
      <div>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </div>
      <Modal opened={adding} onClose={close} title={m.sessions.add} centered>
        <SessionTimeForm
          initial={{ startsAtLocal: suggestedStart(), timeZone: sessions.at(-1)?.timeZone ?? browserZone() }}
          submitLabel={m.sessions.add}
          doneMessage={m.sessions.added}
          onSubmit={(time) => schedule.mutateAsync({ webinarId: webinar.id, ...time })}
          onDone={close}
        />
      </Modal>
    </Panel>
  );
}
