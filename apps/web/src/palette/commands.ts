import { useMantineColorScheme } from '@mantine/core';
import {
  IconAdjustments,
  IconChecklist,
  IconFlame,
  IconHome,
  IconKey,
  IconLanguage,
  IconMailForward,
  IconPalette,
  IconPhone,
  IconPlayerPlay,
  IconPlus,
  IconPresentation,
  IconRoute,
  IconSettings,
  IconTargetArrow,
  IconShoppingCart,
  IconStairsUp,
  IconUpload,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { changeLanguage, language } from '../language/language';
import { languageName, languageTags } from '../language/languages';
import { m } from '../messages';

const text = m.palette;

export interface Command {
  key: string;
  label: string;
  icon: Icon;
  run: () => void;
}

const places: { to: string; label: string; icon: Icon }[] = [
  { to: '/', label: m.nav.home, icon: IconHome },
  { to: '/webinars', label: m.nav.webinars, icon: IconPresentation },
  { to: '/contacts', label: m.nav.contacts, icon: IconUsers },
  { to: '/hot-list', label: m.nav.hotList, icon: IconFlame },
  { to: '/calls', label: m.nav.calls, icon: IconPhone },
  { to: '/tasks', label: m.nav.tasks, icon: IconChecklist },
  { to: '/conveyor', label: m.nav.conveyor, icon: IconRoute },
  { to: '/tasks', label: m.nav.tasks, icon: IconPhone },
  { to: '/orders', label: m.nav.orders, icon: IconShoppingCart },
  { to: '/products', label: m.nav.products, icon: IconStairsUp },
  { to: '/segments', label: m.nav.segments, icon: IconUsersGroup },
  { to: '/scoring', label: m.nav.scoring, icon: IconTargetArrow },
  { to: '/sequences', label: m.nav.sequences, icon: IconMailForward },
  { to: '/sequences/rules', label: m.touchPolicy.title, icon: IconAdjustments },
  { to: '/people', label: m.nav.people, icon: IconKey },
];

/** Where one can go and what one can do from anywhere; only what the member may. */
export function useCommands(): { pages: Command[]; acts: Command[] } {
  const navigate = useNavigate();
  const mayPresent = useMay('present');
  const mayGovern = useMay('govern');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const goTo = (to: string) => () => void navigate(to);
  const themes = (['auto', 'light', 'dark'] as const).filter((theme) => theme !== colorScheme);
  const presenting: Command[] = [
    { key: 'new-webinar', label: text.newWebinar, icon: IconPlus, run: goTo('/webinars/new') },
    { key: 'new-sequence', label: text.newSequence, icon: IconPlus, run: goTo('/sequences?new') },
    { key: 'new-segment', label: m.segments.create, icon: IconUsersGroup, run: goTo('/segments/new') },
    { key: 'import', label: text.importContacts, icon: IconUpload, run: goTo('/contacts/import') },
  ];
  const settings = { to: '/settings', label: m.settings.title, icon: IconSettings };
  const demo: Command = { key: 'demo', label: text.demo, icon: IconPlayerPlay, run: goTo('/demo') };
  return {
    pages: [...places, ...(mayGovern ? [settings] : [])].map(({ to, ...place }) => ({
      key: to,
      ...place,
      run: goTo(to),
    })),
    acts: [
      ...(mayPresent ? presenting : []),
      ...(mayGovern ? [demo] : []),
      ...themes.map((theme) => ({
        key: theme,
        label: text.theme(m.nav.themes[theme]),
        icon: IconPalette,
        run: () => setColorScheme(theme),
      })),
      ...languageTags
        .filter((tag) => tag !== language)
        .map((tag) => ({
          key: tag,
          label: text.language(languageName(tag)),
          icon: IconLanguage,
          run: () => changeLanguage(tag),
        })),
    ],
  };
}
