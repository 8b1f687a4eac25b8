import { Button, Menu } from '@mantine/core';
import { IconVariable } from '@tabler/icons-react';
import { m } from '../../messages';
import { useEditorView } from '../editor/editor-context';
import { bringsSession } from '../new-step';
import type { Message } from '../types';

const text = m.stepPanel;
const names = m.sequences.placeholders;
type Variable = keyof typeof names;

const CERTAIN: Variable[] = ['unsubscribe_url', 'preferences_url'];
const CERTAIN_OF_SESSION: Variable[] = ['webinar.title', 'webinar.presenter', 'session.when', 'join_url'];
/** Known in a message that names what it sells. */
const OF_NAMED_OFFER: Variable[] = ['offer.title', 'offer_url'];
const WITH_DEFAULT = Object.keys(text.defaults) as (keyof typeof text.defaults)[];

interface VariablesMenuProps {
  message: Message;
  onInsert: (variable: string) => void;
}

/** What can be filled in for each person; what may be empty comes with a default, so that it never blocks. */
export function VariablesMenu({ message, onInsert }: VariablesMenuProps) {
  const { editor } = useEditorView();
  const { definition } = editor;
  const certain = [
    ...(bringsSession(definition) ? CERTAIN_OF_SESSION : []),
    ...(message.sells && message.offerId ? OF_NAMED_OFFER : []),
    ...CERTAIN,
  ];
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-start" width={280} returnFocus={false}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          leftSection={<IconVariable size={15} aria-hidden="true" />}
        >
          {text.variables}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text.variablesMayLack}</Menu.Label>
        {WITH_DEFAULT.map((name) => (
          <Menu.Item key={name} onClick={() => onInsert(`{{ ${name} | default: "${text.defaults[name]}" }}`)}>
            {names[name]}
          </Menu.Item>
        ))}
        <Menu.Label>{text.variablesSafe}</Menu.Label>
        {certain.map((name) => (
          <Menu.Item key={name} onClick={() => onInsert(`{{ ${name} }}`)}>
            {names[name]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
