import { useMantineColorScheme } from '@mantine/core';
import {
  IconAdjustments,
  IconLanguage,
  IconPalette,
  IconPlayerPlay,
  IconPlus,
  IconUpload,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { changeLanguage, language } from '../language/language';
import { languageName, languageTags } from '../language/languages';
import { type Place, usePlaces } from '../layout/places';
import { m } from '../messages';

const text = m.palette;
const touchRules: Place = { to: '/sequences/rules', label: m.touchPolicy.title, icon: IconAdjustments };

export interface Command {
  key: string;
  label: string;
  icon: Icon;
  run: () => void;
}

/** Where one can go and what one can do from anywhere; only what the member may. */
export function useCommands(): { pages: Command[]; acts: Command[] } {
  const navigate = useNavigate();
  const groups = usePlaces();
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
  const demo: Command = { key: 'demo', label: text.demo, icon: IconPlayerPlay, run: goTo('/demo') };
  return {
    pages: [...groups.flatMap(({ places }) => places), touchRules].map(({ to, ...place }) => ({
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
