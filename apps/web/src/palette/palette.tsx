import '@mantine/spotlight/styles.css';
import { Loader, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconPresentation, IconRoute, IconSearch, IconUser, type Icon } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { m } from '../messages';
import { useCommands, type Command } from './commands';
import { useFinds } from './palette.queries';
import { selectFirst } from './select-first';

const text = m.palette;
const [store, spotlight] = createSpotlight();
const SETTLE_MS = 180;

interface PaletteProps {
  opened: boolean;
  onClose: () => void;
}

/** One field for going anywhere, doing anything and finding anybody, without leaving the keyboard. */
export function Palette({ opened, onClose }: PaletteProps) {
  const [query, setQuery] = useState('');
  useEffect(() => {
    if (opened) spotlight.open();
  }, [opened]);
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      attributes={{ content: { 'aria-label': text.label } }}
      scrollable
      maxHeight="min(60dvh, 440px)"
    >
      <Offers query={query} />
    </Spotlight.Root>
  );
}

/** Only there while the palette is open. */
function Offers({ query }: { query: string }) {
  const wanted = query.trim();
  const [settled] = useDebouncedValue(wanted, SETTLE_MS);
  const { webinars, contacts, sequences } = useFinds(settled);
  const navigate = useNavigate();
  const { pages, acts } = useCommands();
  const early = { wanted, waits: wanted !== settled };
  const fitting = ({ label }: Pick<Command, 'label'>) => label.toLowerCase().includes(wanted.toLowerCase());
  const searching = wanted !== '' && (wanted !== settled || webinars.isFetching || contacts.isFetching);
  const failed = wanted !== '' && (webinars.error ?? contacts.error);
  const groups: [string, Find[]][] = [
    [
      text.webinars,
      stillFitting(webinars, early, ({ title }) => [title]).map(({ id, title }) => ({
        key: id,
        label: title,
        icon: IconPresentation,
        run: () => void navigate(`/webinars/${id}`),
      })),
    ],
    [
      text.contacts,
      stillFitting(contacts, early, ({ name, email }) => [name, email]).map(({ id, name, email }) => ({
        key: id,
        label: name,
        description: email,
        icon: IconUser,
        run: () => void navigate(`/contacts/${id}`),
      })),
    ],
    [
      m.sequences.title,
      (wanted === '' ? [] : (sequences.data ?? []))
        .filter(({ name }) => fitting({ label: name }))
        .map(({ id, name, state }) => ({
          key: id,
          label: name,
          description: m.sequenceList.states[state],
          icon: IconRoute,
          run: () => void navigate(`/sequences/${id}`),
        })),
    ],
    [text.pages, pages.filter(fitting)],
    [text.acts, acts.filter(fitting)],
  ];
  const shown = groups.filter(([, finds]) => finds.length > 0);
  const keys = shown.flatMap(([, finds]) => finds.map(({ key }) => key)).join(' ');
  // What Enter opens is the first of what is there now, and not of what was there before the answer came.
  useEffect(() => selectFirst(store), [keys]);
  return (
    <>
      <Spotlight.Search
        placeholder={text.placeholder}
        aria-label={text.label}
        leftSection={<IconSearch size={20} stroke={1.6} aria-hidden="true" />}
        rightSection={searching ? <Loader size="xs" role="status" aria-label={text.searching} /> : null}
      />
      <Spotlight.ActionsList>
        {shown.map(([label, finds]) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {finds.map((find) => (
              <FindAction key={find.key} find={find} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {shown.length === 0 && (
          <Spotlight.Empty role="status">{searching ? text.searching : text.nothing(wanted)}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      <Spotlight.Footer>
        {failed ? (
          <Text size="sm" role="alert">
            {text.failed}
          </Text>
        ) : (
          <Text size="xs" c="dimmed">
            {text.hint}
          </Text>
        )}
      </Spotlight.Footer>
    </>
  );
}

interface Found<Item> {
  data: Item[] | undefined;
  isPlaceholderData: boolean;
}

/**
 * Until the platform has answered, only those of the last finds that hold the words as they are now: Enter must not open
 * what fitted fewer letters.
 */
function stillFitting<Item>(
  { data = [], isPlaceholderData }: Found<Item>,
  { wanted, waits }: { wanted: string; waits: boolean },
  textsOf: (item: Item) => string[],
): Item[] {
  if (wanted === '') return [];
  if (!isPlaceholderData && !waits) return data;
  return data.filter((item) =>
    textsOf(item).some((text) => text.toLowerCase().includes(wanted.toLowerCase())),
  );
}

interface Find {
  key: string;
  label: string;
  description?: string;
  icon: Icon;
  run: () => void;
}

function FindAction({ find: { label, description, icon: Picture, run } }: { find: Find }) {
  return (
    <Spotlight.Action
      label={label}
      description={description}
      // The library's is too pale for small print, on the chosen entry most of all.
      styles={{ actionDescription: { color: 'inherit', opacity: 1 } }}
      leftSection={<Picture size={19} stroke={1.6} aria-hidden="true" />}
      onClick={run}
    />
  );
}
