import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { ValueEditorProps } from 'react-querybuilder';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { useConveyorStages } from '../conveyor/conveyor.queries';
import { Narrowing } from './rule-narrowing';
import { asksNoValue, isOrdered, partsOf, textOf, textsOf, type Parts } from './rule-values';
import { useSegmentFields, useSegments } from './segments.queries';
import type { SegmentField } from './types';

const text = m.segments;

/** What a condition compares with, by the type of its field. */
export function RuleValue(props: ValueEditorProps) {
  const { field, operator, context } = props;
  const value: unknown = props.value;
  const known = useSegmentFields().data?.find(({ key }) => key === field);
  const change = (next: unknown) => props.handleOnChange(next);
  if (!known) return null;
  switch (known.type) {
    case 'count':
      return <CountValue field={known} parts={partsOf(value)} onChange={change} />;
    case 'attribute':
      return <AttributeValue operator={operator} parts={partsOf(value)} onChange={change} />;
    case 'stage':
      return <StageValue operator={operator} value={value} onChange={change} />;
    case 'segment':
      return (
        <SegmentValue
          value={textOf(value)}
          own={(context as { segmentId?: string } | undefined)?.segmentId}
          onChange={change}
        />
      );
    case 'text':
    case 'choice':
    case 'tag':
    case 'answer':
    case 'number':
      return <PlainValue field={known} operator={operator} value={value} onChange={change} />;
  }
}

interface PlainProps {
  field?: SegmentField;
  operator: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

function PlainValue({ field, operator, value, onChange }: PlainProps) {
  if (asksNoValue(operator)) return null;
  const choices = field?.choices.map((choice) => ({
    value: choice,
    label: wordFor(text.choices, choice) ?? choice,
  }));
  if (operator === 'any-of')
    return (
      <TagsInput
        aria-label={text.values}
        placeholder={textsOf(value).length === 0 ? text.values : undefined}
        data={choices}
        value={textsOf(value)}
        onChange={onChange}
        acceptValueOnBlur
      />
    );
  if (choices && choices.length > 0)
    return (
      <Select
        aria-label={text.value}
        data={choices}
        value={textOf(value)}
        onChange={onChange}
        allowDeselect={false}
      />
    );
  if (field?.type === 'number' || isOrdered(operator))
    return <NumberInput aria-label={text.value} value={textOf(value)} onChange={onChange} w={110} />;
  return (
    <TextInput
      aria-label={text.value}
      value={textOf(value)}
      maxLength={200}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface AttributeProps {
  operator: string;
  parts: Parts;
  onChange: (parts: Parts) => void;
}

function AttributeValue({ operator, parts, onChange }: AttributeProps) {
  return (
    <>
      <TextInput
        aria-label={text.attributeName}
        placeholder={text.attributeName}
        value={parts.name ?? ''}
        maxLength={200}
        onChange={({ currentTarget }) => onChange({ ...parts, name: currentTarget.value })}
      />
      <PlainValue
        operator={operator}
        value={parts.value}
        onChange={(value) => onChange({ ...parts, value })}
      />
    </>
  );
}

interface CountProps {
  field: SegmentField;
  parts: Parts;
  onChange: (parts: Parts) => void;
}

function CountValue({ field, parts, onChange }: CountProps) {
  return (
    <>
      <NumberInput
        aria-label={text.count}
        value={parts.count ?? ''}
        min={0}
        allowDecimal={false}
        w={90}
        onChange={(count) => onChange({ ...parts, count })}
      />
      <NumberInput
        aria-label={text.days}
        placeholder={text.anyTime}
        value={parts.days ?? ''}
        min={1}
        max={3660}
        allowDecimal={false}
        w={140}
        suffix={` ${text.daysUnit}`}
        onChange={(days) => onChange({ ...parts, days })}
      />
      <Narrowing field={field} parts={parts} onChange={onChange} />
    </>
  );
}

interface SegmentProps {
  value: string;
  /** The one that is edited cannot ask about itself. */
  own?: string;
  onChange: (id: unknown) => void;
}

function SegmentValue({ value, own, onChange }: SegmentProps) {
  const segments = useSegments().data ?? [];
  return (
    <Select
      aria-label={text.value}
      data={segments.filter(({ id }) => id !== own).map(({ id, name }) => ({ value: id, label: name }))}
      value={value === '' ? null : value}
      onChange={onChange}
      searchable
      allowDeselect={false}
    />
  );
}

/** The stages of the workspace's own conveyor. */
function StageValue({ operator, value, onChange }: Omit<PlainProps, 'field'>) {
  const { data } = useConveyorStages();
  const stages = data?.started ? data.stages : [];
  const shared = {
    'aria-label': text.value,
    data: stages.map(({ stageId, stage }) => ({ value: stageId, label: stage.name })),
    placeholder: data && stages.length === 0 ? text.noStages : undefined,
    searchable: true,
  };
  return operator === 'any-of' ? (
    <MultiSelect {...shared} value={textsOf(value)} onChange={onChange} />
  ) : (
    <Select {...shared} value={textOf(value) || null} onChange={onChange} allowDeselect={false} />
  );
}
