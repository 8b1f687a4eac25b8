import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { m } from '../../messages';
import { iconOfKind } from '../kind-icon';
import { STEP_KINDS } from '../new-step';
import type { Spot } from '../outline';
import { useEditorView } from './editor-context';
import { placeWords } from './place-words';

const text = m.sequenceEditor;

/** A step of any kind, at this place; it opens at once, to be written. */
export function AddStep({ spot, big = false }: { spot: Spot; big?: boolean }) {
  const { editor, nameOf, open } = useEditorView();
  const words = text.addTo(placeWords(editor.steps, spot, nameOf));
  return (
    <Menu withInitialFocusPlaceholder={false} width={290} position="bottom" withinPortal>
      <Menu.Target>
        {big ? (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />}>{text.addHere}</Button>
        ) : (
          <ActionIcon variant="default" radius="xl" size={26} aria-label={words} title={text.addHere}>
            <IconPlus size={15} aria-hidden="true" />
          </ActionIcon>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {STEP_KINDS.map((kind) => {
          const Picture = iconOfKind(kind);
          return (
            <Menu.Item
              key={kind}
              leftSection={<Picture size={18} stroke={1.6} aria-hidden="true" />}
              onClick={() => open(editor.add(kind, spot).key)}
            >
              <Text size="sm" fw={600}>
                {m.sequenceWords.kinds[kind]}
              </Text>
              <Text size="xs" c="dimmed">
                {text.kindHints[kind]}
              </Text>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
