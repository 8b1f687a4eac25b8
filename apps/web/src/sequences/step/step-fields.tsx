import { Alert, Fieldset, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { m } from '../../messages';
import { FIRST_LANGUAGE } from '../../reminders/letters';
import type { Message, Step } from '../types';
import { BranchingFields } from './split-fields';
import { ConditionFields } from './condition-fields';
import { ExpiryField } from './length-field';
import { MarkFields } from './mark-fields';
import { MessageFields, NEW_MESSAGE, wordsIn } from './message-fields';
import { MessagePreview } from './message-preview';
import classes from './step.module.css';
import { TargetFields } from './target-fields';
import { TestMessage } from './test-message';
import { TaskFields } from './task-fields';
import { TimingFields } from './timing-fields';
import { type StepWriter, useStep } from './use-step';
import { WaitFields } from './wait-fields';

const text = m.stepPanel;

/** All of one step: what it is, when it is due, and for how long it is of use. */
export function StepFields({ step, wanted }: { step: Step; wanted: string | undefined }) {
  const writer = useStep(step, wanted);
  const box = useRef<HTMLFieldSetElement>(null);
  // The drawer sees to the focus when it opens; when it is open already, the list of problems leads here.
  useEffect(() => {
    if (wanted) box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [wanted]);
  const whole = ['', 'within'].map(writer.flaw).find((words, nth) => words && isWhole(writer, nth));
  const [language, setLanguage] = useState<string>(() => faultyLanguage(step, wanted));
  return (
    <Fieldset variant="unstyled" disabled={writer.readOnly} ref={box} className={classes.panel}>
      <Stack gap="lg" pb="xl" miw={0}>
        {whole && (
          <Alert color="red" role="alert" icon={<IconAlertCircle aria-hidden="true" />}>
            {whole}
          </Alert>
        )}
        <Content writer={writer} language={language} onLanguage={setLanguage} />
        <TimingFields writer={writer} />
        {(step.kind === 'message' || step.kind === 'task' || step.kind === 'webhook') && (
          <ExpiryField writer={writer} />
        )}
        <TextInput
          label={text.name}
          description={text.nameHint}
          value={step.name ?? ''}
          maxLength={120}
          onChange={({ currentTarget }) => writer.change({ name: currentTarget.value || undefined }, 'name')}
        />
      </Stack>
      {step.kind === 'message' && (
        <Stack gap="lg" miw={0}>
          <MessagePreview
            sequenceId={writer.editor.id}
            message={previewed(step.message ?? NEW_MESSAGE, language)}
          />
          {!writer.readOnly && (
            <TestMessage
              key={step.message?.channel}
              sequenceId={writer.editor.id}
              message={previewed(step.message ?? NEW_MESSAGE, language)}
            />
          )}
        </Stack>
      )}
    </Fieldset>
  );
}

/** A fault of one translation is shown where that one is written. */
function faultyLanguage({ message }: Step, wanted: string | undefined): string {
  const nth = /^message\/translations\/(\d+)/.exec(wanted ?? '')?.[1];
  return (nth !== undefined && message?.translations?.[Number(nth)]?.language) || FIRST_LANGUAGE;
}

/** What is not translated goes out in the first language's words. */
function previewed(message: Message, language: string) {
  const words = wordsIn(message, language);
  const { subject, body } = words.body ? words : message;
  return { channel: message.channel, language, subject, body };
}

/** Of the step as a whole, and not of one of its fields. */
function isWhole({ editor, step }: StepWriter, nth: number): boolean {
  const field = nth === 0 ? '' : 'within';
  return editor.check.flaws.some((flaw) => flaw.stepKey === step.key && flaw.field === field);
}

interface ContentProps {
  writer: StepWriter;
  language: string;
  onLanguage: (language: string) => void;
}

function Content({ writer, ...languages }: ContentProps) {
  switch (writer.step.kind) {
    case 'message':
      return <MessageFields writer={writer} {...languages} />;
    case 'task':
      return <TaskFields writer={writer} />;
    case 'wait':
      return <WaitFields writer={writer} />;
    case 'condition':
      return <ConditionFields writer={writer} />;
    case 'split':
      return <BranchingFields writer={writer} />;
    case 'mark':
      return <MarkFields writer={writer} />;
    case 'go-to':
    case 'webhook':
      return <TargetFields writer={writer} />;
    case 'end':
      return (
        <Text size="sm" c="dimmed">
          {text.endText}
        </Text>
      );
  }
}
