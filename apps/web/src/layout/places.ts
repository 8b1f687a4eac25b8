import {
  IconChecklist,
  IconFlame,
  IconHome,
  IconInbox,
  IconKey,
  IconMailForward,
  IconMessageReply,
  IconPhone,
  IconPresentation,
  IconRoute,
  IconSettings,
  IconShoppingCart,
  IconStairsUp,
  IconTag,
  IconTargetArrow,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { useMailboxAvailable } from '../reminders/mailbox.queries';

export interface Place {
  to: string;
  label: string;
  icon: Icon;
}

export interface PlaceGroup {
  /** Absent above the home page. */
  title?: string;
  places: Place[];
}

const home: Place = { to: '/', label: m.nav.home, icon: IconHome };
const funnel: Place[] = [
  { to: '/webinars', label: m.nav.webinars, icon: IconPresentation },
  { to: '/contacts', label: m.nav.contacts, icon: IconUsers },
  { to: '/segments', label: m.nav.segments, icon: IconUsersGroup },
  { to: '/sequences', label: m.nav.sequences, icon: IconMailForward },
  { to: '/scoring', label: m.nav.scoring, icon: IconTargetArrow },
  { to: '/products', label: m.nav.products, icon: IconStairsUp },
  { to: '/offers', label: m.nav.offers, icon: IconTag },
];
const sales: Place[] = [
  { to: '/hot-list', label: m.nav.hotList, icon: IconFlame },
  { to: '/calls', label: m.nav.calls, icon: IconPhone },
  { to: '/tasks', label: m.nav.tasks, icon: IconChecklist },
  { to: '/replies', label: m.nav.replies, icon: IconMessageReply },
  { to: '/conveyor', label: m.nav.conveyor, icon: IconRoute },
  { to: '/orders', label: m.nav.orders, icon: IconShoppingCart },
];
const people: Place = { to: '/people', label: m.nav.people, icon: IconKey };
const settings: Place = { to: '/settings', label: m.settings.title, icon: IconSettings };
const mailbox: Place = { to: '/mailbox', label: m.nav.mailbox, icon: IconInbox };

/** The pages of the studio that this member may see, by whose work they are. */
export function usePlaces(): PlaceGroup[] {
  const owner = useMay('govern');
  const mailboxAvailable = useMailboxAvailable();
  const workspace = [people, ...(owner ? [settings] : []), ...(mailboxAvailable ? [mailbox] : [])];
  return [
    { places: [home] },
    { title: m.nav.groups.funnel, places: funnel },
    { title: m.nav.groups.sales, places: sales },
    { title: m.nav.groups.workspace, places: workspace },
  ];
}
