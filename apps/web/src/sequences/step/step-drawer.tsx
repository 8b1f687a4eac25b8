import { Badge, Drawer, Group, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { m } from '../../messages';
import { useEditorView } from '../editor/editor-context';
import { iconOf } from '../kind-icon';
import type { Step } from '../types';
import { stepTitle } from '../words';
import { StepFields } from './step-fields';
import classes from './step.module.css';

const text = m.sequenceEditor;

interface StepDrawerProps {
  step: Step | undefined;
  /** The field to begin with. */
  wanted: string | undefined;
  onClose: () => void;
}

/** Where one step is written, beside the timeline; on a phone instead of it. */
export function StepDrawer({ step, wanted, onClose }: StepDrawerProps) {
  const { nameOf, numberOf } = useEditorView();
  const narrow = useMediaQuery('(max-width: 48em)');
  return (
    <Drawer
      opened={step !== undefined}
      onClose={onClose}
      returnFocus={false}
      position="right"
      size={narrow ? '100%' : step?.kind === 'message' ? 'min(1080px, 100vw)' : 560}
      closeButtonProps={{ 'aria-label': m.stepPanel.close }}
      title={step && <StepTitle step={step} number={numberOf(step.key)} title={stepTitle(step, nameOf)} />}
      overlayProps={{ backgroundOpacity: 0.18 }}
    >
      {step && <StepFields key={step.key} step={step} wanted={wanted} />}
    </Drawer>
  );
}

function StepTitle({ step, number, title }: { step: Step; number: number; title: string }) {
  const Picture = iconOf(step);
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <span className={classes.icon} aria-hidden="true">
        <Picture size={18} stroke={1.6} />
      </span>
      <Stack gap={2}>
        <Text span size="xs" c="dimmed">
          {text.step(number)}{' '}
          <Badge component="span" variant="default" size="sm" tt="none">
            {m.sequenceWords.kinds[step.kind]}
          </Badge>
        </Text>
        <Text span fw={650} style={{ overflowWrap: 'anywhere' }} lineClamp={2}>
          {title}
        </Text>
      </Stack>
    </Group>
  );
}
