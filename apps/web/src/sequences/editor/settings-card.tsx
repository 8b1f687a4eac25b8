import { Button } from '@mantine/core';
import { IconFlag, IconHourglass, IconPlayerPlay, IconRepeat, IconTarget } from '@tabler/icons-react';
import { m } from '../../messages';
import { Panel } from '../../pieces/panel';
import { daysWords, goalsWords, triggerWords } from '../words';
import type { Definition } from '../types';
import classes from './editor.module.css';
import { useEditorView } from './editor-context';
import { SettingsFields } from './settings-fields';

const text = m.sequenceSettings;
const words = m.sequenceWords;

interface SettingsCardProps {
  /** The field to begin with, while it is being changed. */
  editing: string | undefined;
  onEdit: (field: string | undefined) => void;
}

/** What begins the sequence, who may walk it again, and what ends it: in words, until somebody wants to change it. */
export function SettingsCard({ editing, onEdit }: SettingsCardProps) {
  const { editor, nameOf } = useEditorView();
  const { definition, mayEdit } = editor;
  const { trigger, goals, restAtEnd } = definition;
  const Rest = restAtEnd ? IconHourglass : IconFlag;
  return (
    <Panel
      title={text.title}
      aside={
        mayEdit && (
          <Button
            size="xs"
            variant="default"
            onClick={() => onEdit(editing === undefined ? '' : undefined)}
            aria-expanded={editing !== undefined}
          >
            {editing === undefined ? text.edit : text.done}
          </Button>
        )
      }
    >
      {editing === undefined ? (
        <ul className={classes.settings}>
          <li>
            <IconPlayerPlay size={16} stroke={1.7} aria-hidden="true" />
            {triggerWords(trigger, nameOf)}
          </li>
          <li>
            <IconRepeat size={16} stroke={1.7} aria-hidden="true" />
            {reentryWords(definition)}
          </li>
          <li>
            <IconTarget size={16} stroke={1.7} aria-hidden="true" />
            {goalsWords(goals, nameOf)}
          </li>
          <li>
            <Rest size={16} stroke={1.7} aria-hidden="true" />
            {restAtEnd ? words.rests : words.finishes}
          </li>
        </ul>
      ) : (
        <SettingsFields editor={editor} wanted={editing} />
      )}
    </Panel>
  );
}

function reentryWords({ reentry: { allow, days } }: Definition): string {
  return allow === 'after-days' ? words.reentry[allow](daysWords(days)) : words.reentry[allow];
}
