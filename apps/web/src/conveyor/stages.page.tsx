import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { asProblem } from '../http/problem';
import { fieldText } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem, LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { confirmLoss, tellDone } from '../pieces/tell';
import { ruleToSend } from '../segments/rule-values';
import { useSegmentFields } from '../segments/segments.queries';
import type { SegmentField } from '../segments/types';
import { useConveyor, useSaveConveyor } from './conveyor.queries';
import { StageForm } from './stage-form';
import type { Stage } from './types';

const text = m.conveyor.editor;

/** A stage while it is edited: it has a name of its own before it has an id. */
interface Drawn {
  key: string;
  stage: Stage;
}

const newStage = (): Stage => ({
  id: null,
  name: text.newName,
  result: '',
  owner: 'seller',
  gives: '',
  gets: '',
  script: '',
  get: { kind: 'by-hand' },
  overtakes: false,
  stuckDays: 14,
});

export function StagesPage() {
  const conveyor = useConveyor();
  const fields = useSegmentFields();
  const error = conveyor.error ?? fields.error;
  const begun = conveyor.data?.started
    ? conveyor.data.stages.map(({ stage }) => stage)
    : conveyor.data?.proposal;
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} back={{ to: '/conveyor', label: m.conveyor.title }} />
      {error && (
        <LoadFailed error={error} onRetry={() => Promise.all([conveyor.refetch(), fields.refetch()])} />
      )}
      {!error && (!begun || !fields.data) && <LoadingRows rows={4} height={160} />}
      {begun && fields.data && <Editor stages={begun} fields={fields.data} />}
    </>
  );
}

function Editor({ stages, fields }: { stages: Stage[]; fields: SegmentField[] }) {
  const [drawn, draw] = useState<Drawn[]>(() =>
    stages.map((stage) => ({ key: stage.id ?? stage.name, stage })),
  );
  const save = useSaveConveyor();
  const mayDraw = useMay('present');
  const navigate = useNavigate();
  const toSend = stagesToSend(drawn, fields);
  const problems = new Map(
    (save.error ? asProblem(save.error).fields : []).map((field) => [field.pointer, fieldText(field)]),
  );
  const change = (at: number, stage: Stage) => draw(drawn.with(at, { ...drawn[at]!, stage }));
  const swap = (one: number, other: number) => draw(drawn.with(one, drawn[other]!).with(other, drawn[one]!));
  const remove = (at: number) => {
    const take = () => draw(drawn.toSpliced(at, 1));
    if (drawn[at]!.stage.get.kind !== 'by-hand' || drawn[at]!.stage.id === null) return take();
    return confirmLoss({
      title: text.removeTitle,
      text: text.removeText,
      confirm: text.confirm,
      keep: m.actions.cancel,
      onConfirm: take,
    });
  };
  const submit = () =>
    toSend &&
    save.mutate(toSend, {
      onSuccess: () => {
        tellDone(text.saved);
        void navigate('/conveyor');
      },
    });
  return (
    <Stack gap="lg">
      {drawn.map(({ key, stage }, at) => (
        <StageForm
          key={key}
          number={at + 1}
          stage={stage}
          fields={fields}
          problemAt={(field) => problems.get(`/stages/${at}/${field}`)}
          ruleProblem={[...problems].find(([pointer]) => pointer.startsWith(`/stages/${at}/get/rule`))?.[1]}
          onChange={(changed) => change(at, changed)}
          onUp={at > 0 ? () => swap(at, at - 1) : undefined}
          onDown={at < drawn.length - 1 ? () => swap(at, at + 1) : undefined}
          onRemove={drawn.length > 1 ? () => remove(at) : undefined}
        />
      ))}
      <Group>
        <Button
          variant="default"
          disabled={drawn.length >= 12}
          onClick={() => draw([...drawn, { key: crypto.randomUUID(), stage: newStage() }])}
        >
          {text.add}
        </Button>
      </Group>
      <FormProblem error={save.error} />
      {!toSend && <Text size="sm">{text.incomplete}</Text>}
      {mayDraw && (
        <Group>
          <Button loading={save.isPending} disabled={!toSend} onClick={submit}>
            {m.actions.save}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** As the platform takes them; null while a condition is not filled in. */
function stagesToSend(drawn: Drawn[], fields: SegmentField[]): Stage[] | null {
  const types = new Map(fields.map(({ key, type }) => [key, type]));
  const stages = drawn.map(({ stage }): Stage | null => {
    if (stage.get.kind !== 'rule') return stage;
    const rule = ruleToSend(stage.get.rule, types);
    return rule && { ...stage, get: { kind: 'rule', rule } };
  });
  return stages.includes(null) ? null : stages.filter((stage) => stage !== null);
}
