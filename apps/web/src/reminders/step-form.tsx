import { Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { asProblem } from '../http/problem';
import { fieldText } from '../http/problem-text';
import { language } from '../language/language';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { LetterFields } from './letter-fields';
import { FIRST_LANGUAGE, isWritten, letterIn, lettersOf, withLetters } from './letters';
import { useSaveSequence } from './sequences.queries';
import { minutesOf, offsetOf, type OffsetUnit } from './step-timing';
import type { Sequence, Step } from './types';

const text = m.sequences;
const units: OffsetUnit[] = ['minutes', 'hours', 'days'];

interface StepFormProps {
  sequence: Sequence;
  step: Step;
  onDone: () => void;
}

/** The platform takes a sequence as a whole, so the step is saved in its place among the others. */
export function StepForm({ sequence, step, onDone }: StepFormProps) {
  const save = useSaveSequence(sequence.id);
  const form = useForm({
    initialValues: { letters: lettersOf(step), ...offsetOf(step.offsetMinutes) },
  });
  const [shown, setShown] = useState<string>(isWritten(letterIn(step, language)) ? language : FIRST_LANGUAGE);
  /** `/steps/2/translations/0/body` is a fault of one language: it is shown where that one is edited. */
  const showAt = (pointer: string, { translations }: Step, field: string, message: string) => {
    const nth = /\/translations\/(\d+)\//.exec(pointer)?.[1];
    const faulty =
      nth === undefined ? FIRST_LANGUAGE : (translations[Number(nth)]?.language ?? FIRST_LANGUAGE);
    setShown(faulty);
    form.setFieldError(`letters.${faulty}.${field}`, message);
  };
  const submit = form.onSubmit(({ letters, ...offset }) => {
    const changed = { ...withLetters(step, letters), offsetMinutes: minutesOf(offset) };
    const steps = sequence.steps.map((known) => (known.key === step.key ? changed : known));
    save.mutate(
      { name: sequence.name, steps },
      {
        onSuccess: () => {
          tellDone(text.saved);
          onDone();
        },
        onError: (error) => {
          for (const wrong of asProblem(error).fields) {
            const field = wrong.pointer.split('/').at(-1) ?? '';
            if (field === 'offsetMinutes') form.setFieldError('amount', fieldText(wrong));
            else showAt(wrong.pointer, changed, field, fieldText(wrong));
          }
        },
      },
    );
  });
  return (
    <form onSubmit={submit}>
      <Stack>
        <Group align="flex-end" gap="xs" role="group" aria-label={text.offset}>
          <NumberInput
            label={text.amount}
            min={0}
            allowDecimal={false}
            w={100}
            {...form.getInputProps('amount')}
          />
          <Select
            label={text.unit}
            data={units.map((value) => ({ value, label: text.units[value] }))}
            allowDeselect={false}
            w={120}
            {...form.getInputProps('unit')}
          />
          {step.anchor === 'session-start' ? (
            <Select
              label={text.direction}
              data={[
                { value: 'before', label: text.before },
                { value: 'after', label: text.after },
              ]}
              allowDeselect={false}
              w={130}
              {...form.getInputProps('direction')}
            />
          ) : (
            <Text pb={7}>{text.after}</Text>
          )}
          <Text pb={7}>{text.anchors[step.anchor]}</Text>
        </Group>
        <LetterFields
          sequenceId={sequence.id}
          stepKey={step.key}
          letters={form.values.letters}
          language={shown}
          onLanguage={setShown}
          inputProps={form.getInputProps}
        />
        <FormProblem error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
