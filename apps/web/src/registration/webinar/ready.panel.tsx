import { Anchor, Group, List, Text, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../../accounts/session.queries';
import { useNow } from '../../format/use-now';
import { m } from '../../messages';
import { useOffers } from '../../offers/offers.queries';
import { Panel } from '../../pieces/panel';
import { phaseOf } from '../session-phase';
import type { Webinar } from '../types';

const text = m.webinarPage.ready;

/** What a webinar needs before people come, each line with the way to where it is done. */
export function ReadyPanel({ webinar }: { webinar: Webinar }) {
  const { data: offers } = useOffers(webinar.id);
  const mayPresent = useMay('present');
  const now = useNow(60_000);
  const planned = webinar.sessions.some((session) => ['scheduled', 'now'].includes(phaseOf(session, now)));
  const points = [
    { what: 'session', done: planned, to: 'sessions' },
    { what: 'video', done: webinar.videoUrl !== null, to: 'page' },
    { what: 'offer', done: (offers?.length ?? 1) > 0, to: 'offer' },
    { what: 'people', done: webinar.registrationCount > 0, to: 'page' },
  ] as const;
  return (
    <Panel title={text.title}>
      <List spacing="sm" center listStyleType="none">
        {points.map(({ what, done, to }) => (
          <List.Item key={what} icon={<Mark done={done} />}>
            <Group gap="xs">
              <Text size="sm" c={done ? 'dimmed' : undefined}>
                {done ? text[what].done : text[what].open}
                <VisuallyHidden> ({done ? text.done : text.open})</VisuallyHidden>
              </Text>
              {!done && mayPresent && (
                <Anchor component={Link} to={`/webinars/${webinar.id}/${to}`} fz="sm" underline="always">
                  {text[what].action}
                </Anchor>
              )}
            </Group>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

function Mark({ done }: { done: boolean }) {
  const Picture = done ? IconCheck : IconCircleDashed;
  return (
    <ThemeIcon variant="light" color={done ? 'pine' : 'ember'} size={24} radius="xl" aria-hidden="true">
      <Picture size={14} />
    </ThemeIcon>
  );
}
