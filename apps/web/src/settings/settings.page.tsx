import { Tabs } from '@mantine/core';
import { Link, Outlet, useLocation } from 'react-router';
import { useMay, useMe } from '../accounts/session.queries';
import { m } from '../messages';
import { LinkTab } from '../pieces/link-tab';
import { LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { useTitle } from '../pieces/use-title';

const text = m.settings;
const tabs = { channels: '/settings', mail: '/settings/mail', sales: '/settings/sales' };
type TabName = keyof typeof tabs;

/** How the workspace reaches people; for owners. */
export function SettingsPage() {
  const { isPending } = useMe();
  const owner = useMay('govern');
  const { pathname } = useLocation();
  const active: TabName = pathname.startsWith(tabs.mail)
    ? 'mail'
    : pathname.startsWith(tabs.sales)
      ? 'sales'
      : 'channels';
  return (
    <>
      <PageHeader title={text.title} lead={owner || isPending ? text.lead : text.ownersOnly} />
      {isPending && <LoadingRows />}
      {owner && <SettingsTabs active={active} />}
    </>
  );
}

function SettingsTabs({ active }: { active: TabName }) {
  useTitle(`${text.tabs[active]} · ${text.title}`);
  return (
    <Tabs value={active} keepMounted={false}>
      <Tabs.List aria-label={text.tabs.label}>
        {(Object.keys(tabs) as TabName[]).map((tab) => (
          <LinkTab key={tab} value={tab} component={Link} to={tabs[tab]} fw={550} c="inherit" td="none">
            {text.tabs[tab]}
          </LinkTab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={active} pt="lg">
        <Outlet />
      </Tabs.Panel>
    </Tabs>
  );
}
