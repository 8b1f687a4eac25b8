import { Stack, Text } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useOutletContext } from 'react-router';
import { useMay } from '../../accounts/session.queries';
import { m } from '../../messages';
import { useProgress } from '../sequences.queries';
import { StepDrawer } from '../step/step-drawer';
import type { Draft } from '../types';
import { useNames } from '../use-names';
import { EditorContext } from './editor-context';
import { MoveOffers } from './move-offers';
import { ProblemList } from './problem-list';
import { SettingsCard } from './settings-card';
import { Timeline } from './timeline';
import { RestingNote } from './resting-note';
import { Toolbar } from './toolbar';
import { useEditor } from './use-editor';
import { useOpenedStep } from './use-opened-step';
import { useUndoKeys } from './use-undo-keys';

/** The sequence as its author draws it. */
export function StepsTab() {
  const draft = useOutletContext<Draft>();
  const may = useMay('present');
  const editor = useEditor(draft, may && draft.state !== 'archived');
  const published = draft.liveVersion !== null;
  const progress = useProgress(draft.id, published).data;
  const nameOf = useNames();
  const { opened, open, close } = useOpenedStep();
  const [editing, setEditing] = useState<string>();
  const arriving = useRef<string | undefined>(undefined);
  useUndoKeys(editor);

  const { steps } = editor;
  const view = useMemo(
    () => ({
      editor,
      nameOf,
      progressOf: (key: string) =>
        published
          ? (progress?.steps.find(({ stepKey }) => stepKey === key) ?? {
              stepKey: key,
              here: 0,
              sent: 0,
              queued: 0,
              failed: 0,
              skipped: [],
              passed: [],
            })
          : undefined,
      numberOf: (key: string) => steps.findIndex((step) => step.key === key) + 1,
      open,
      opened: opened?.key,
      arriving,
    }),
    [editor, nameOf, progress, published, steps, open, opened?.key],
  );
  return (
    <EditorContext value={view}>
      <Stack gap="md">
        {editor.mayEdit && <Toolbar editor={editor} draft={draft} />}
        {!may && <Text c="dimmed">{m.sequenceEditor.readOnly}</Text>}
        <ProblemList onSettings={setEditing} />
        {editor.mayEdit && progress && <MoveOffers draft={draft} progress={progress} />}
        {progress && progress.resting > 0 && <RestingNote count={progress.resting} />}
        <SettingsCard editing={editing} onEdit={setEditing} />
        <Timeline />
      </Stack>
      <StepDrawer
        step={steps.find(({ key }) => key === opened?.key)}
        wanted={opened?.field}
        onClose={close}
      />
    </EditorContext>
  );
}
