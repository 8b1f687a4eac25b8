import { Button, Group, Stack, Stepper, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Problem } from '../../http/problem';
import { fieldText } from '../../http/problem-text';
import { m } from '../../messages';
import { focusWrong } from '../../pieces/focus-wrong';
import { FormProblem } from '../../pieces/load-state';
import { PageHeader } from '../../pieces/page-header';
import { Panel } from '../../pieces/panel';
import type { Webinar } from '../types';
import { type Draft, emptyDraft, faultsOf, reachable, stepOf, steps } from './draft';
import classes from './new-webinar.module.css';
import { stepFields } from './steps';
import { refusalText, type Refusal, useNewWebinar } from './use-new-webinar';
import { WebinarReady } from './webinar-ready';

const text = m.newWebinar;
const titles = { topic: text.topicTitle, time: text.timeTitle, extras: text.extrasTitle };

/** Three short steps to a link that can be shared. The draft belongs to the page, so going back loses nothing. */
export function NewWebinarPage() {
  const [webinar, setWebinar] = useState<Webinar>();
  if (webinar) return <WebinarReady webinar={webinar} />;
  return (
    <>
      <PageHeader
        title={m.webinars.form.newTitle}
        lead={m.webinars.form.newLead}
        back={{ to: '/webinars', label: m.webinars.title }}
      />
      <Guide onReady={setWebinar} />
    </>
  );
}

function Guide({ onReady }: { onReady: (webinar: Webinar) => void }) {
  const form = useForm<Draft>({ initialValues: emptyDraft() });
  const { save, saving } = useNewWebinar();
  const [refusal, setRefusal] = useState<Refusal>();
  const [step, goTo] = useStep(form.values);
  const element = useRef<HTMLFormElement>(null);
  useFocusOnStep(element, step);
  const name = steps[step] ?? 'topic';
  const Fields = stepFields[name];

  const refuse = (faults: Record<string, string>): void => {
    form.setErrors(faults);
    const first = Object.keys(faults)[0];
    if (first && stepOf(first) !== step) goTo(stepOf(first));
    else focusWrong(element.current);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const faults = faultsOf(form.values, step);
    if (Object.keys(faults).length > 0) return refuse(faults);
    setRefusal(undefined);
    if (step < steps.length - 1) return goTo(step + 1);
    const saved = await save(form.values);
    if (!('problem' in saved)) return onReady(saved);
    setRefusal(saved);
    refuse(fieldFaults(saved));
  };

  return (
    <form ref={element} onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="lg" maw={720}>
        <Progress step={step} onChoose={goTo} />
        <Panel title={titles[name]} aside={<StepCount step={step} />}>
          {name === 'extras' && (
            <Text size="sm" c="dimmed">
              {text.extrasLead}
            </Text>
          )}
          <Fields form={form} />
        </Panel>
        <FormProblem error={refusal && new Problem('', 0, refusalText(refusal))} />
        <Group justify="space-between" wrap="wrap-reverse">
          {step > 0 ? (
            <Button
              variant="default"
              size="md"
              leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
              onClick={() => goTo(step - 1)}
            >
              {text.back}
            </Button>
          ) : (
            <span />
          )}
          <Button
            type="submit"
            size="md"
            loading={saving}
            rightSection={step < steps.length - 1 && <IconArrowRight size={18} aria-hidden="true" />}
          >
            {step < steps.length - 1 ? text.next : text.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Progress({ step, onChoose }: { step: number; onChoose: (step: number) => void }) {
  return (
    <Stepper
      active={step}
      onStepClick={onChoose}
      allowNextStepsSelect={false}
      size="sm"
      wrap={false}
      aria-label={text.progress}
      role="group"
      classNames={{ stepBody: classes.words, content: classes.nothing }}
    >
      {steps.map((name, index) => (
        <Stepper.Step
          key={name}
          label={text.steps[name].label}
          description={text.steps[name].hint}
          aria-current={index === step ? 'step' : undefined}
        />
      ))}
    </Stepper>
  );
}

function StepCount({ step }: { step: number }) {
  return (
    <Text size="sm" c="dimmed" role="status">
      {text.step(String(step + 1), String(steps.length))}
    </Text>
  );
}

/** The step stands in the address, so that the browser's way back leads one step back. */
function useStep(draft: Draft): [number, (step: number) => void] {
  const [params, setParams] = useSearchParams();
  const asked = Math.trunc(Number(params.get('step') ?? 1)) - 1;
  const step = reachable(draft, Math.min(Math.max(asked || 0, 0), steps.length - 1));
  return [step, (wanted) => setParams(wanted === 0 ? {} : { step: String(wanted + 1) })];
}

/** Whoever works with the keyboard goes on typing in the next step, or where something is wrong. */
function useFocusOnStep(form: React.RefObject<HTMLFormElement | null>, step: number): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const fields = 'section input:not([type="hidden"]), section textarea';
    form.current?.querySelector<HTMLElement>(`section [aria-invalid="true"], ${fields}`)?.focus();
  }, [form, step]);
}

/** What the platform refused, beside the fields that the draft has for it. */
function fieldFaults({ part, problem }: Refusal): Record<string, string> {
  const before = part === 'offer' ? 'offer.' : '';
  return Object.fromEntries(
    problem.fields.map((field) => [`${before}${field.pointer.slice(1)}`, fieldText(field)]),
  );
}
