import { Box, Tabs } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import { asProblem } from '../../http/problem';
import { m } from '../../messages';
import { FunnelGlance } from '../../offers/funnel-glance';
import { LinkTab } from '../../pieces/link-tab';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { NotFoundPage } from '../../pieces/not-found.page';
import { PageHeader } from '../../pieces/page-header';
import { Panel } from '../../pieces/panel';
import { useTitle } from '../../pieces/use-title';
import type { Webinar } from '../types';
import { useWebinar } from '../webinars.queries';
import { WebinarActions } from './webinar-actions';
import classes from './webinar.module.css';

const text = m.webinarPage.tabs;
const tabs = ['overview', 'sessions', 'page', 'form', 'sequence', 'polls', 'offer'] as const;
type TabName = (typeof tabs)[number];

export function WebinarPage() {
  const { webinarId } = useParams();
  const { data, error, isPending, refetch } = useWebinar(webinarId);
  if (isPending) return <LoadingRows height={120} />;
  if (error && [404, 422].includes(asProblem(error).status)) return <NotFoundPage />;
  if (!data) return <LoadFailed error={error} onRetry={refetch} />;
  return <WebinarView webinar={data} />;
}

function WebinarView({ webinar }: { webinar: Webinar }) {
  const last = useLocation().pathname.split('/')[3];
  const active: TabName = tabs.find((tab) => tab === last) ?? 'overview';
  const list = useRef<HTMLDivElement>(null);
  useTitle(active === 'overview' ? webinar.title : `${text[active]} · ${webinar.title}`);
  // On a phone the tabs are wider than the screen.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (tab && list.current) list.current.scrollLeft = tab.offsetLeft - list.current.clientWidth / 3;
  }, [active]);
  return (
    <>
      <PageHeader
        title={webinar.title}
        lead={`${m.webinars.detail.by(webinar.presenterName)} · ${m.webinars.detail.minutes(webinar.durationMinutes)}`}
        back={{ to: '/webinars', label: m.webinars.title }}
        actions={<WebinarActions webinar={webinar} />}
      />
      {/* On a phone it would push every other part below the fold. */}
      <Box visibleFrom={active === 'overview' ? undefined : 'sm'} mb="lg">
        <Panel>
          <FunnelGlance webinarId={webinar.id} />
        </Panel>
      </Box>
      <Tabs value={active} keepMounted={false}>
        <Tabs.List ref={list} className={classes.tabs} aria-label={text.label}>
          {tabs.map((tab) => (
            <LinkTab
              key={tab}
              value={tab}
              component={Link}
              to={`/webinars/${webinar.id}${tab === 'overview' ? '' : `/${tab}`}`}
            >
              {text[tab]}
            </LinkTab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={active} pt="lg">
          <Outlet context={webinar} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
