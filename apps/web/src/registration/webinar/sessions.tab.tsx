import { Grid } from '@mantine/core';
import { formatDateTime } from '../../format/time';
import { m } from '../../messages';
import { FunnelBars } from '../../offers/funnel-bars';
import { Panel } from '../../pieces/panel';
import { RegistrationsPanel } from '../registrations.panel';
import { SessionSelect } from '../session-select';
import { SessionsPanel } from '../sessions.panel';
import { useTabWebinar } from './tab-webinar';
import { useChosenSession } from './use-chosen-session';

/** When it runs, and the figures and people of one run, which is chosen when there are several. */
export function SessionsTab() {
  const webinar = useTabWebinar();
  const { sessions } = webinar;
  const [session, choose] = useChosenSession(webinar);
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: session ? 7 : 12 }}>
        <SessionsPanel webinar={webinar} />
      </Grid.Col>
      {session && (
        <>
          <Grid.Col span={{ base: 12, lg: 5 }}>
            <Panel
              title={m.sessions.funnel.title}
              aside={<SessionSelect sessions={sessions} session={session} onChoose={choose} />}
            >
              <FunnelBars sessionId={session.id} />
            </Panel>
          </Grid.Col>
          <Grid.Col span={12}>
            <RegistrationsPanel
              sessionId={session.id}
              when={formatDateTime(session.startsAt, session.timeZone)}
            />
          </Grid.Col>
        </>
      )}
    </Grid>
  );
}
