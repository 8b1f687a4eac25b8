import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCircleCheck,
  IconCloudUpload,
  IconRocket,
} from '@tabler/icons-react';
import { useDisclosure } from '@mantine/hooks';
import { m } from '../../messages';
import { tellDone, tellProblem } from '../../pieces/tell';
import { useSequenceAct } from '../sequences.queries';
import type { Draft } from '../types';
import classes from './editor.module.css';
import { PublishSilent } from './publish-silent';
import type { Editor } from './use-editor';

const text = m.sequenceEditor;

/** Always in reach: what is saved, the way back, and publishing. */
export function Toolbar({ editor, draft }: { editor: Editor; draft: Draft }) {
  const act = useSequenceAct();
  const { past, saving, check } = editor;
  const [asking, { open: ask, close: ceaseAsking }] = useDisclosure();
  const publish = async (alsoSilent: boolean) => {
    try {
      await saving.saveNow();
      const wanted = { id: draft.id, act: 'publication' as const, body: { alsoSilent } };
      const { liveVersion } = await act.mutateAsync(wanted);
      tellDone(text.published(liveVersion ?? 1));
    } catch (error) {
      tellProblem(error);
    }
  };
  /** How many are silent depends on the days, so these are saved first. */
  const askFirst = async () => {
    try {
      await saving.saveNow();
      ask();
    } catch (error) {
      tellProblem(error);
    }
  };
  const onSilence = editor.definition.trigger.on === 'inactivity';
  const again = draft.liveVersion !== null;
  const blocked = check.flaws.length > 0 || saving.state === 'failed';
  // Those who are silent already may be taken by a second publication of the same.
  const nothingNew = again && !draft.changed && saving.state === 'saved';
  return (
    <Group className={classes.toolbar} gap="sm" role="toolbar" aria-label={text.tabs.steps}>
      <SavedState state={saving.state} words={nothingNew ? text.nothingToPublish : text[saving.state]} />
      {saving.state === 'failed' && (
        <Button size="compact-sm" variant="default" onClick={() => void saving.saveNow().catch(tellProblem)}>
          {m.actions.retry}
        </Button>
      )}
      <Group gap={4}>
        <Tooltip label={text.undo}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={text.undo}
            disabled={!past.canUndo}
            onClick={past.undo}
          >
            <IconArrowBackUp size={18} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={text.redo}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={text.redo}
            disabled={!past.canRedo}
            onClick={past.redo}
          >
            <IconArrowForwardUp size={18} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Group>
      <Tooltip label={text.cannotPublish} disabled={!blocked}>
        <Button
          leftSection={<IconRocket size={17} aria-hidden="true" />}
          disabled={blocked || (nothingNew && !onSilence)}
          loading={act.isPending}
          onClick={() => void (onSilence ? askFirst() : publish(false))}
        >
          <Text span inherit hiddenFrom={again ? 'xs' : undefined}>
            {text.publish}
          </Text>
          {again && (
            <Text span inherit visibleFrom="xs">
              {text.publishAgain}
            </Text>
          )}
        </Button>
      </Tooltip>
      <PublishSilent
        sequenceId={draft.id}
        opened={asking}
        onClose={ceaseAsking}
        onPublish={(alsoSilent) => void publish(alsoSilent)}
      />
    </Group>
  );
}

function SavedState({ state, words }: { state: Editor['saving']['state']; words: string }) {
  const Picture = state === 'saved' ? IconCircleCheck : IconCloudUpload;
  return (
    <Text
      size="xs"
      c={state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}
      className={classes.saved}
      role="status"
    >
      <Picture size={15} stroke={1.7} aria-hidden="true" />
      {words}
    </Text>
  );
}
