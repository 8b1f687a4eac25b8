import { Tabs } from '@mantine/core';
import { Link, Outlet, useLocation } from 'react-router';
import { useMay, useMe } from '../accounts/session.queries';
import { m } from '../messages';
import { LinkTab } from '../pieces/link-tab';
import { LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { useTitle } from '../pieces/use-title';

const text = m.settings;
const tabs = {
  channels: '/settings',
  webinars: '/settings/webinars',
  mail: '/settings/mail',
  sales: '/settings/sales',
  crm: '/settings/crm',
  payments: '/settings/payments',
};
type TabName = keyof typeof tabs;
const names: Record<TabName, string> = {
  channels: text.tabs.channels,
  webinars: text.tabs.webinars,
  mail: text.tabs.mail,
  sales: text.tabs.sales,
  crm: text.tabs.crm,
  payments: m.payments.tab,
};

const tabOf = (path: string): TabName =>
  (['webinars', 'mail', 'sales', 'crm', 'payments'] as const).find((tab) => path.startsWith(tabs[tab])) ??
  'channels';

/** How the workspace reaches people, sells and takes money; for owners. */
export function SettingsPage() {
  const { isPending } = useMe();
  const owner = useMay('govern');
  const active = tabOf(useLocation().pathname);
  return (
    <>
      <PageHeader title={text.title} lead={owner || isPending ? text.lead : text.ownersOnly} />
      {isPending && <LoadingRows />}
      {owner && <SettingsTabs active={active} />}
    </>
  );
}

function SettingsTabs({ active }: { active: TabName }) {
  useTitle(`${names[active]} · ${text.title}`);
  return (
    <Tabs value={active} keepMounted={false}>
      <Tabs.List aria-label={text.kinds}>
        {(Object.keys(tabs) as TabName[]).map((tab) => (
          <LinkTab key={tab} value={tab} component={Link} to={tabs[tab]} fw={550} c="inherit" td="none">
            {names[tab]}
          </LinkTab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={active} pt="lg">
        <Outlet />
      </Tabs.Panel>
    </Tabs>
  );
}
