import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Badge, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertCircle, IconGripVertical } from '@tabler/icons-react';
import { m } from '../../messages';
import { iconOf } from '../kind-icon';
import type { Step } from '../types';
import { channelWords, patienceWords, stepTitle, timingWords } from '../words';
import { useEditorView } from './editor-context';
import { StepActs } from './step-acts';
import { StepNumbers } from './step-numbers';
import classes from './timeline.module.css';

const text = m.sequenceEditor;

/** One step at a glance: what, when, and what has become of it. The handle moves it, a click opens it. */
export function StepCard({ step }: { step: Step }) {
  const { editor, nameOf, numberOf, open, opened } = useEditorView();
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: step.key,
    disabled: !editor.mayEdit,
    attributes: { roleDescription: text.drag.role },
  });
  const title = stepTitle(step, nameOf);
  const flaws = editor.check.flaws.filter(({ stepKey }) => stepKey === step.key);
  return (
    <article
      ref={setNodeRef}
      className={classes.card}
      data-step={step.key}
      data-kind={step.kind}
      data-dragging={isDragging || undefined}
      data-opened={opened === step.key || undefined}
      data-flawed={flaws.length > 0 || undefined}
      aria-label={`${text.step(numberOf(step.key))}: ${title}`}
    >
      <Group gap="xs" wrap="nowrap" align="flex-start">
        {editor.mayEdit && (
          <ActionIcon
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            variant="subtle"
            color="gray"
            size={28}
            className={classes.grip}
            aria-label={text.grip(title)}
          >
            <IconGripVertical size={16} aria-hidden="true" />
          </ActionIcon>
        )}
        <UnstyledButton className={classes.opener} data-opener onClick={() => open(step.key)}>
          <VisuallyHidden>{m.actions.edit}: </VisuallyHidden>
          <StepFace step={step} title={title} number={numberOf(step.key)} />
        </UnstyledButton>
        {editor.mayEdit && <StepActs step={step} title={title} />}
      </Group>
      <StepNumbers step={step} title={title} />
      {flaws.length > 0 && (
        <Group gap={6} wrap="nowrap" align="flex-start" className={classes.flaw}>
          <IconAlertCircle size={15} aria-hidden="true" />
          <Text size="xs">{flaws[0]!.words}</Text>
        </Group>
      )}
    </article>
  );
}

interface StepFaceProps {
  step: Step;
  title: string;
  number: number;
}

/** What is dragged along, too. */
export function StepFace({ step, title, number }: StepFaceProps) {
  const Picture = iconOf(step);
  const channel = step.message?.channel ?? step.task?.kind;
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <span className={classes.icon} aria-hidden="true">
        <Picture size={18} stroke={1.6} />
      </span>
      <span className={classes.words}>
        <Text span size="xs" c="dimmed" display="block">
          {number}. {channel ? channelWords(channel) : m.sequenceWords.kinds[step.kind]} ·{' '}
          {timingWords(step.timing)}
        </Text>
        <Text span fw={620} size="sm" display="block" lineClamp={2}>
          {title}
        </Text>
        {patienceWords(step) && (
          <Text span size="xs" c="dimmed" display="block">
            {patienceWords(step)}
          </Text>
        )}
        {step.message?.sells && (
          <Badge variant="light" size="sm" tt="none" component="span">
            {m.sequenceWords.sells}
          </Badge>
        )}
      </span>
    </Group>
  );
}
