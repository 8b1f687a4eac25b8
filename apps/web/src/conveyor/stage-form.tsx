import {
  ActionIcon,
  Checkbox,
  Group,
  NumberInput,
  Radio,
  Select,
  SimpleGrid,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { RuleEditor } from '../segments/rule-editor';
import type { SegmentField } from '../segments/types';
import type { Get, Stage } from './types';

const text = m.conveyor.editor;

interface StageFormProps {
  number: number;
  stage: Stage;
  fields: SegmentField[];
  /** Why a field was refused. */
  problemAt: (field: string) => string | undefined;
  ruleProblem?: string;
  onChange: (stage: Stage) => void;
  onUp?: () => void;
  onDown?: () => void;
  onRemove?: () => void;
}

export function StageForm({ number, stage, problemAt, onChange, ...others }: StageFormProps) {
  const { fields, ruleProblem, onUp, onDown, onRemove } = others;
  const set = (part: Partial<Stage>) => onChange({ ...stage, ...part });
  const words = (key: 'name' | 'result' | 'gives' | 'gets', maxLength: number) => (
    <TextInput
      label={text[key]}
      value={stage[key]}
      maxLength={maxLength}
      error={problemAt(key)}
      onChange={({ currentTarget }) => set({ [key]: currentTarget.value })}
    />
  );
  return (
    <Panel
      title={text.stage(number, stage.name)}
      aside={<Moves name={stage.name} onUp={onUp} onDown={onDown} onRemove={onRemove} />}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {words('name', 80)}
        {words('result', 200)}
        {words('gives', 500)}
        {words('gets', 500)}
        <Select
          label={text.owner}
          data={Object.entries(m.conveyor.owners).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          value={stage.owner}
          onChange={(owner) => owner && set({ owner: owner as Stage['owner'] })}
        />
        <NumberInput
          label={text.stuckDays}
          placeholder={text.never}
          min={1}
          max={3650}
          allowDecimal={false}
          value={stage.stuckDays ?? ''}
          error={problemAt('stuckDays')}
          onChange={(value) => set({ stuckDays: typeof value === 'number' ? value : null })}
        />
      </SimpleGrid>
      <Textarea
        label={text.script}
        autosize
        minRows={2}
        maxLength={5000}
        value={stage.script}
        error={problemAt('script')}
        onChange={({ currentTarget }) => set({ script: currentTarget.value })}
      />
      <GetFields
        get={stage.get}
        fields={fields}
        problem={ruleProblem ?? problemAt('get/word') ?? problemAt('get/kind')}
        onChange={(get) => set({ get })}
      />
      <Checkbox
        label={text.overtakes}
        checked={stage.overtakes}
        onChange={({ currentTarget }) => set({ overtakes: currentTarget.checked })}
      />
    </Panel>
  );
}

interface GetFieldsProps {
  get: Get;
  fields: SegmentField[];
  problem?: string;
  onChange: (get: Get) => void;
}

/** A stage cannot ask where people are in the conveyor. */
const OF_CONVEYOR = new Set(['conveyor-stage', 'stuck']);

const KINDS: Record<Get['kind'], Get> = {
  rule: { kind: 'rule', rule: { combinator: 'and', not: false, rules: [] } },
  'code-word': { kind: 'code-word', word: null },
  'by-hand': { kind: 'by-hand' },
};

function GetFields({ get, fields, problem, onChange }: GetFieldsProps) {
  return (
    <div>
      <Radio.Group
        label={text.get}
        mb="xs"
        value={get.kind}
        onChange={(kind) => onChange(KINDS[kind as Get['kind']])}
      >
        <Group gap="md" mt={4}>
          {Object.entries(text.kinds).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Group>
      </Radio.Group>
      {get.kind === 'by-hand' && <Text size="sm">{text.byHand}</Text>}
      {get.kind === 'code-word' && (
        <TextInput
          label={text.word}
          placeholder={text.anyWord}
          maxLength={100}
          maw={320}
          value={get.word ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ kind: 'code-word', word: currentTarget.value === '' ? null : currentTarget.value })
          }
        />
      )}
      {get.kind === 'rule' && (
        <>
          <RuleEditor
            fields={fields.filter(({ key, type }) => type !== 'segment' && !OF_CONVEYOR.has(key))}
            rule={get.rule}
            onChange={(rule) => onChange({ kind: 'rule', rule })}
          />
          {get.rule.rules.length === 0 && <Text size="sm">{text.everybody}</Text>}
        </>
      )}
      {problem && (
        <Text size="sm" c="red.9" role="alert">
          {problem}
        </Text>
      )}
    </div>
  );
}

interface MovesProps {
  name: string;
  onUp?: () => void;
  onDown?: () => void;
  onRemove?: () => void;
}

function Moves({ name, onUp, onDown, onRemove }: MovesProps) {
  return (
    <Group gap="xs">
      {onUp && (
        <ActionIcon variant="subtle" aria-label={text.up(name)} onClick={onUp}>
          <IconArrowUp size={17} aria-hidden="true" />
        </ActionIcon>
      )}
      {onDown && (
        <ActionIcon variant="subtle" aria-label={text.down(name)} onClick={onDown}>
          <IconArrowDown size={17} aria-hidden="true" />
        </ActionIcon>
      )}
      {onRemove && (
        <ActionIcon variant="subtle" color="red" aria-label={text.remove(name)} onClick={onRemove}>
          <IconTrash size={17} aria-hidden="true" />
        </ActionIcon>
      )}
    </Group>
  );
}
