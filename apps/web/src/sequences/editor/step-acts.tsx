import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconCornerDownRight,
  IconCornerLeftUp,
  IconDots,
  IconTrash,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { m } from '../../messages';
import { waysOf, type Spot } from '../outline';
import type { Step } from '../types';
import { branchWords, stepTitle } from '../words';
import { useAnnounce } from './announce';
import { useEditorView } from './editor-context';
import { placeWords } from './place-words';

const text = m.sequenceEditor;

/** Everything that dragging does, without dragging; and copying and removing. */
export function StepActs({ step, title }: { step: Step; title: string }) {
  const { editor, nameOf, open, arriving } = useEditorView();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (arriving.current !== step.key) return;
    arriving.current = undefined;
    button.current?.focus();
  }, [arriving, step.key]);
  const announce = useAnnounce();
  const { up, down, out, into } = waysOf(editor.steps, step.key);
  const go = (spot: Spot | undefined) => () => {
    if (!spot) return;
    announce(text.moved(title, placeWords(editor.steps, spot, nameOf)));
    arriving.current = step.key;
    editor.move(step.key, spot);
  };
  return (
    <Menu withInitialFocusPlaceholder={false} width={270} position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon ref={button} variant="subtle" color="gray" size={28} aria-label={text.more(title)}>
          <IconDots size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden="true" />}
          onClick={() => {
            announce(text.copied(title));
            open(editor.copy(step.key));
          }}
        >
          {text.act.copy}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden="true" />} disabled={!up} onClick={go(up)}>
          {text.act.up}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden="true" />}
          disabled={!down}
          onClick={go(down)}
        >
          {text.act.down}
        </Menu.Item>
        {into.map(({ spot, branch, of }) => (
          <Menu.Item
            key={branch}
            leftSection={<IconCornerDownRight size={16} aria-hidden="true" />}
            onClick={go(spot)}
          >
            {text.act.into(branchWords(branch), stepTitle(of, nameOf))}
          </Menu.Item>
        ))}
        {out && (
          <Menu.Item leftSection={<IconCornerLeftUp size={16} aria-hidden="true" />} onClick={go(out)}>
            {text.act.out}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          onClick={() => editor.remove(step.key, title)}
        >
          {text.act.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
