import { Alert, Button, Container, Grid, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { asProblem } from '../http/problem';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { NotFoundPage } from '../pieces/not-found.page';
import { useTitle } from '../pieces/use-title';
import { ChatPanel } from './chat.panel';
import { ConsoleBar } from './console-bar';
import { useConsoleLive, useConsoleRoom } from './console.queries';
import { OfferPushPanel } from './offer-push.panel';
import { PollsPanel } from './polls.panel';
import { QuestionsPanel } from './questions.panel';
import { ResultPanel } from './result.panel';
import type { ConsoleRoom } from './types';

export function ConsolePage() {
  const { sessionId = '' } = useParams();
  const { data, error, refetch } = useConsoleRoom(sessionId);
  const mayPresent = useMay('present');
  if (!mayPresent) return <NotForSales sessionId={sessionId} />;
  if (data) return <Console key={sessionId} room={data} />;
  return (
    <Container component="main" py="xl">
      {!error && <LoadingRows height={140} />}
      {error &&
        ([404, 422].includes(asProblem(error).status) ? (
          <NotFoundPage />
        ) : (
          <LoadFailed error={error} onRetry={refetch} />
        ))}
    </Container>
  );
}

/** The console's live connection is for those who present; sales have the hot list. */
function NotForSales({ sessionId }: { sessionId: string }) {
  return (
    <EmptyState
      level={1}
      icon={IconLock}
      title={m.room.title}
      text={m.problems['role-not-allowed']}
      action={
        <Button component={Link} to={`/hot-list/${sessionId}`}>
          {m.room.result.hotList}
        </Button>
      }
    />
  );
}

function Console({ room }: { room: ConsoleRoom }) {
  useTitle(room.session.title);
  const connection = useConsoleLive(room.session.id);
  const [addingPoll, { open, close }] = useDisclosure();
  return (
    <>
      <ConsoleBar room={room} connection={connection} onAddPoll={open} />
      <Container component="main" size={1320} py="lg">
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Stack gap="lg">
              {room.session.cancelled && <Alert color="gray">{m.room.cancelled}</Alert>}
              {room.session.status === 'ended' && !room.session.cancelled && <ResultPanel room={room} />}
              <OfferPushPanel room={room} />
              <PollsPanel room={room} adding={addingPoll} onAdd={open} onAdded={close} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Stack gap="lg">
              <QuestionsPanel room={room} />
              <ChatPanel room={room} />
            </Stack>
          </Grid.Col>
        </Grid>
      </Container>
    </>
  );
}
