import { ActionIcon, Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { createContext, lazy, Suspense, use, useState, type ReactNode } from 'react';
import { m } from '../messages';

const text = m.palette;

/** Loaded when it is asked for the first time, so that the studio does not start with it. */
const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));

const OpenPalette = createContext<() => void>(() => undefined);

/** Keeps the palette ready behind Ctrl+K or ⌘K, wherever in the studio somebody is. */
export function PaletteProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const open = () => {
    setLoaded(true);
    setOpened(true);
  };
  // In a text field, too: whoever writes a search word first thinks of another page second.
  useHotkeys([['mod+K', open]], []);
  return (
    <OpenPalette value={open}>
      {children}
      {loaded && (
        <Suspense>
          <Palette opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </OpenPalette>
  );
}

const onApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function PaletteButton() {
  const open = use(OpenPalette);
  return (
    <Button
      variant="default"
      fullWidth
      styles={{ label: { flex: 1 } }}
      c="dimmed"
      fw={400}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        <Kbd size="xs" aria-hidden="true">
          {onApple ? '⌘ K' : 'Ctrl K'}
        </Kbd>
      }
      aria-keyshortcuts={onApple ? 'Meta+K' : 'Control+K'}
      onClick={open}
    >
      {text.open}
    </Button>
  );
}

/** For the bar of a phone, where there is no keyboard to press. */
export function PaletteIcon() {
  const open = use(OpenPalette);
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={text.open} onClick={open}>
      <IconSearch size={20} aria-hidden="true" />
    </ActionIcon>
  );
}
