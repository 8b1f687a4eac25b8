import { Button, Group, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconFlame, IconSend, IconUserShare } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { formatDateTime } from '../format/time';
import { asProblem } from '../http/problem';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { NotFoundPage } from '../pieces/not-found.page';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { tellDone, tellProblem } from '../pieces/tell';
import { useWebinars } from '../registration/webinars.queries';
import { useAcceptLead } from '../sales/leads.queries';
import { ChoosePage } from './choose-page';
import { ChosenDialogs, useChosenActs } from './chosen-acts';
import { ChosenBar } from './chosen-bar';
import { CountingHint } from './counting-hint';
import { HandOverView } from './hand-over-view';
import { HotListFilters } from './hot-list-filters';
import { HotListTable } from './hot-list-table';
import { HotListViews } from './hot-list-views';
import classes from './hot-list.module.css';
import { useHotListMoves } from './hot-list-live';
import { downloadHotList, useHotList } from './hot-list.queries';
import { LiveMark } from './live-mark';
import { OrderDialog } from './order-dialog';
import { ActDialogs, type OnAct, type PersonAct } from './person-acts';
import { PushDialog } from './push-dialog';
import type { HotListFilter, HotListView, HotPerson } from './types';
import { useChosenPeople } from './use-chosen-people';

const text = m.hotList;

export function HotListPage() {
  const { sessionId = '' } = useParams();
  const [filter, setFilter] = useState<HotListFilter>({});
  const [view, setView] = useState<HotListView>();
  const [pushing, setPushing] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const maySell = useMay('sell');
  const [settled] = useDebouncedValue(filter, 250);
  const [acting, setActing] = useState<{ act: PersonAct; person: HotPerson }>();
  const [handing, setHanding] = useState(false);
  const act = useAct(setActing);
  const list = useHotList(sessionId, settled);
  const [away, setAway] = useState(false);
  const choice = useChosenPeople(sessionId, settled);
  const chosen = useChosenActs(sessionId, choice);
  const [page, setPage] = useState(0);
  // Whoever chooses people would press another row when they moved.
  const held = away || acting !== undefined || choice.people.length > 0;
  const { live, moved, show } = useHotListMoves(sessionId, held);
  const { webinar, choices } = useSessionChoice(sessionId);
  const navigate = useNavigate();
  const filtered = Object.values(settled).some(Boolean);

  if (list.error && [404, 422].includes(asProblem(list.error).status)) return <NotFoundPage />;
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        back={webinar && { to: `/webinars/${webinar.id}`, label: webinar.title }}
        actions={
          <>
            {maySell && (
              <Button
                variant="default"
                leftSection={<IconUserShare size={16} aria-hidden="true" />}
                disabled={!list.data?.total}
                onClick={() => setHanding(true)}
              >
                {m.hotLeads.acts.handOver}
              </Button>
            )}
            {maySell && (
              <Button
                variant="default"
                leftSection={<IconSend size={16} aria-hidden="true" />}
                disabled={!list.data?.total}
                onClick={() => setPushing(true)}
              >
                {m.hotLeads.push.open}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden="true" />}
              onClick={() => void downloadHotList(sessionId, settled).catch(tellProblem)}
            >
              {text.csv}
            </Button>
          </>
        }
      />
      <Panel>
        <Group justify="space-between" align="flex-end" gap="sm">
          <Select
            label={text.choose}
            data={choices}
            value={sessionId}
            onChange={(id) => id && void navigate(`/hot-list/${id}`)}
            allowDeselect={false}
            searchable
            style={{ flex: '1 1 320px', maxWidth: 520 }}
          />
          <LiveMark live={live} />
        </Group>
        <HotListViews
          filter={filter}
          chosen={view}
          onChoose={(chosen) => {
            setView(chosen);
            setFilter(chosen?.filter ?? {});
          }}
        />
        <HotListFilters filter={filter} search={search} onChange={setFilter} />
        {list.isPending && <LoadingRows rows={6} height={44} />}
        {list.error && <LoadFailed error={list.error} onRetry={list.refetch} />}
        <CountingHint listReadAt={list.dataUpdatedAt} />
        {list.data && (
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="dimmed" aria-live="polite">
              {text.total(list.data.total)}
            </Text>
            {list.data.total > 0 && (
              <Text size="xs" c="dimmed" visibleFrom="md">
                {m.hotLeads.keys.hint} {m.hotLeads.keys.choose} {maySell && m.hotLeads.keys.acts}
              </Text>
            )}
          </Group>
        )}
        {list.data?.total === 0 &&
          (filtered ? (
            <Group>
              <Text>{text.emptyFiltered}</Text>
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  setView(undefined);
                  setFilter({});
                }}
              >
                {text.clear}
              </Button>
            </Group>
          ) : (
            <EmptyState icon={IconFlame} title={text.emptyTitle} text={text.emptyText} />
          ))}
        {list.data && list.data.total > 0 && (
          <ChoosePage
            sessionId={sessionId}
            filter={settled}
            total={list.data.total}
            from={Math.min(page, list.data.total - 1)}
            choice={choice}
          />
        )}
        {list.data && list.data.total > 0 && (
          <HotListTable
            key={`${sessionId} ${JSON.stringify(settled)}`}
            sessionId={sessionId}
            filter={settled}
            total={list.data.total}
            search={search}
            onAway={setAway}
            onAct={act}
            choice={choice}
            onActChosen={chosen.act}
            onPage={setPage}
          />
        )}
        <div className={classes.below}>
          <div role="status" className={classes.moved}>
            {moved && (
              <Button h="auto" py="xs" styles={{ label: { whiteSpace: 'normal' } }} onClick={show}>
                {text.moved}
              </Button>
            )}
          </div>
          {choice.people.length > 0 && (
            <ChosenBar
              count={choice.people.length}
              busy={chosen.busy}
              onAct={chosen.act}
              onClear={choice.clear}
            />
          )}
        </div>
      </Panel>
      <PushDialog
        opened={pushing}
        sessionId={sessionId}
        people={settled}
        count={m.hotLeads.push.count(list.data?.total ?? 0)}
        onClose={() => setPushing(false)}
      />
      <ChosenDialogs opened={chosen.opened} sessionId={sessionId} choice={choice} onClose={chosen.close} />
      {handing && (
        <HandOverView
          sessionId={sessionId}
          filter={settled}
          total={list.data?.total ?? 0}
          onClose={() => setHanding(false)}
        />
      )}
      <ActDialogs acting={acting} onClose={() => setActing(undefined)} />
      <OrderDialog
        person={acting?.act === 'order' ? buyerOf(acting.person) : undefined}
        webinarId={webinar?.id}
        onClose={() => setActing(undefined)}
      />
    </>
  );
}

const buyerOf = ({ registrationId, contactId, name }: HotPerson) => ({ registrationId, contactId, name });

/** Taking somebody needs no dialog; whatever else does is opened. */
function useAct(open: (acting: { act: PersonAct; person: HotPerson }) => void): OnAct {
  const { mutateAsync: accept } = useAcceptLead();
  const taking = useRef(new Set<string>());
  return (act, person) => {
    const { contactId, name } = person;
    if (act !== 'take') return open({ act, person });
    if (taking.current.has(contactId)) return;
    taking.current.add(contactId);
    // The next one may be taken before this one is answered.
    void accept(contactId)
      .then(() => tellDone(m.hotLeads.acts.taken(name)), tellProblem)
      .finally(() => taking.current.delete(contactId));
  };
}

/** Every session of the workspace by its webinar's title, latest first. */
function useSessionChoice(sessionId: string) {
  const { data: webinars = [] } = useWebinars();
  const choices = webinars
    .flatMap(({ title, sessions }) => sessions.map((session) => ({ title, ...session })))
    .sort((a, b) => b.startsAt.localeCompare(a.startsAt))
    .map(({ id, title, startsAt }) => ({ value: id, label: `${title} · ${formatDateTime(startsAt)}` }));
  const webinar = webinars.find(({ sessions }) => sessions.some(({ id }) => id === sessionId));
  return { webinar, choices };
}
