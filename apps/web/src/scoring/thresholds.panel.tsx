import { NumberInput, Select, SimpleGrid } from '@mantine/core';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { STAGES, type ScoringDraft, type Stage } from './types';

const text = m.scoring;
const BY_MATRIX = 'matrix';

interface ThresholdsPanelProps {
  draft: ScoringDraft;
  disabled: boolean;
  onChange: (change: Partial<ScoringDraft>) => void;
}

/** From how many points on somebody is in which class, how fast points fade, and what comes before the matrix. */
export function ThresholdsPanel({ draft, disabled, onChange }: ThresholdsPanelProps) {
  const { fitThresholds, engagementThresholds, overrides } = draft;
  const [a = 0, b = 0] = fitThresholds;
  const [first = 0, second = 0] = engagementThresholds;
  const number = (label: string, value: number, set: (value: number) => void, description?: string) => (
    <NumberInput
      label={label}
      description={description}
      value={value}
      min={1}
      max={10_000}
      allowDecimal={false}
      disabled={disabled}
      onChange={(given) => set(Number(given))}
    />
  );
  return (
    <Panel title={text.thresholds}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        {number(text.fitA, a, (value) => onChange({ fitThresholds: [value, b] }))}
        {number(text.fitB, b, (value) => onChange({ fitThresholds: [a, value] }))}
        {number(text.engagement1, first, (value) => onChange({ engagementThresholds: [value, second] }))}
        {number(text.engagement2, second, (value) => onChange({ engagementThresholds: [first, value] }))}
        {number(
          text.halfLife,
          draft.halfLifeDays,
          (halfLifeDays) => onChange({ halfLifeDays }),
          text.halfLifeHint,
        )}
        {number(text.hotScore, draft.hotScore, (hotScore) => onChange({ hotScore }), text.hotScoreHint)}
        <OverrideSelect
          label={text.unsubscribedMeans}
          value={overrides.unsubscribed}
          disabled={disabled}
          onChange={(unsubscribed) => onChange({ overrides: { ...overrides, unsubscribed } })}
        />
        <OverrideSelect
          label={text.boughtMeans}
          value={overrides.bought}
          disabled={disabled}
          onChange={(bought) => onChange({ overrides: { ...overrides, bought } })}
        />
      </SimpleGrid>
    </Panel>
  );
}

interface OverrideSelectProps {
  label: string;
  value: Stage | null;
  disabled: boolean;
  onChange: (stage: Stage | null) => void;
}

function OverrideSelect({ label, value, disabled, onChange }: OverrideSelectProps) {
  return (
    <Select
      label={label}
      data={[
        { value: BY_MATRIX, label: text.byMatrix },
        ...STAGES.map((stage) => ({ value: stage, label: text.stages[stage] })),
      ]}
      value={value ?? BY_MATRIX}
      disabled={disabled}
      allowDeselect={false}
      onChange={(chosen) => onChange(STAGES.find((stage) => stage === chosen) ?? null)}
    />
  );
}
