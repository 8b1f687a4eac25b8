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
const tabs = { channels: '/settings', mail: '/settings/mail', payments: '/settings/payments' };
const names = { channels: text.tabs.channels, mail: text.tabs.mail, payments: m.payments.tab };
type TabName = keyof typeof tabs;

const tabOf = (path: string): TabName =>
  (['mail', 'payments'] as const).find((tab) => path.startsWith(tabs[tab])) ?? 'channels';

/** How the workspace reaches people, and takes money; for owners. */
export function SettingsPage() {
  const { isPending } = useMe();
  const owner = useMay('govern');
  const { pathname } = useLocation();
  const active = (['mail', 'sales'] as const).find((tab) => pathname.startsWith(tabs[tab])) ?? 'channels';
  const active: TabName = tabOf(useLocation().pathname);
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
  useTitle(`${names[active]} · ${text.title}`);
  return (
    <Tabs value={active} keepMounted={false}>
      <Tabs.List aria-label={text.tabs.label}>
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
