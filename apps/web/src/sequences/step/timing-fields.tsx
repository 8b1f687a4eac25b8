import { Chip, Group, Input, NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { m } from '../../messages';
import { bringsSession, namesOffer } from '../new-step';
import type { Timing, TimingAnchor } from '../types';
import { timingWords, weekdayName } from '../words';
import type { StepWriter } from './use-step';

const text = m.stepPanel;
const ANCHORS = Object.keys(text.anchors) as (TimingAnchor | 'none')[];
const AROUND_SESSION = ['session-start', 'session-end'];
const COUNTS_BACKWARDS = ['session-start', 'offer-deadline', 'contact-date'];
const WEEK = [1, 2, 3, 4, 5, 6, 7];
const HOUR = 60;
const DAY = 24 * HOUR;

/** When a step is due: an anchor, so much before or after it, and what the person's clock and week allow. */
export function TimingFields({ writer }: { writer: StepWriter }) {
  const { step, editor, change, mark, flaw } = writer;
  const { timing } = step;
  const withSession = bringsSession(editor.definition);
  // A letter that names its offer begins the time for it, also where there is no session.
  const withOffer = withSession || editor.definition.steps.some(namesOffer);
  const possible = (anchor: string) =>
    anchor === timing?.anchor ||
    (anchor === 'offer-deadline' ? withOffer : withSession || !AROUND_SESSION.includes(anchor));
  const set = (part: Partial<Timing>, about: string) =>
    timing && change({ timing: { ...timing, ...part } }, `timing ${about}`);
  return (
    <Stack gap="sm" component="section" aria-label={text.when}>
      <Select
        label={text.when}
        description={timingWords(timing)}
        {...mark('timing/anchor')}
        data={ANCHORS.filter(possible).map((value) => ({ value, label: text.anchors[value] }))}
        value={timing?.anchor ?? 'none'}
        allowDeselect={false}
        onChange={(anchor) =>
          change(
            {
              timing:
                anchor === 'none' || anchor === null
                  ? undefined
                  : { ...afresh(timing, anchor as TimingAnchor), anchor: anchor as TimingAnchor },
            },
            'timing anchor',
          )
        }
      />
      {timing && (
        <>
          {timing.anchor === 'contact-date' && (
            <TextInput
              label={text.attribute}
              description={m.sequenceSettings.attributeHint}
              {...mark('timing/attribute')}
              value={timing.attribute ?? ''}
              maxLength={60}
              onChange={({ currentTarget }) =>
                set({ attribute: currentTarget.value || undefined }, 'attribute')
              }
            />
          )}
          {timing.anchor === 'contact-date' && (
            <Switch
              label={text.everyYear}
              description={text.everyYearHint}
              checked={timing.everyYear ?? false}
              onChange={({ currentTarget: { checked } }) =>
                set({ everyYear: checked || undefined }, 'everyYear')
              }
            />
          )}
          <Offset timing={timing} set={set} error={flaw('timing/offsetDays')} />
          <Group align="flex-start" gap="md">
            <TextInput
              type="time"
              label={text.at}
              description={text.atHint}
              value={timing.at ?? ''}
              onChange={({ currentTarget }) => set({ at: currentTarget.value || undefined }, 'at')}
            />
            <Weekdays chosen={timing.weekdays ?? []} onChange={(weekdays) => set({ weekdays }, 'weekdays')} />
          </Group>
        </>
      )}
    </Stack>
  );
}

/** What was before the start cannot be before the enrolment. */
function afresh(timing: Timing | undefined, anchor: TimingAnchor): Omit<Timing, 'anchor'> {
  const { offsetDays = anchor === 'contact-date' ? 0 : 1, offsetMinutes = 0, at, weekdays } = timing ?? {};
  const backwards = offsetDays < 0 || offsetMinutes < 0;
  const kept = backwards && !COUNTS_BACKWARDS.includes(anchor);
  return {
    offsetDays: kept ? Math.abs(offsetDays) : offsetDays,
    offsetMinutes: kept ? Math.abs(offsetMinutes) : offsetMinutes,
    ...(at ? { at } : {}),
    ...(weekdays ? { weekdays } : {}),
  };
}

interface OffsetProps {
  timing: Timing;
  set: (part: Partial<Timing>, about: string) => void;
  error: string | undefined;
}

function Offset({ timing: { anchor, offsetDays, offsetMinutes }, set, error }: OffsetProps) {
  // Nothing before is nothing after, so what was chosen is kept until there is a length to it.
  const [chosen, choose] = useState(1);
  const total = offsetDays * DAY + offsetMinutes;
  const mayPrecede = COUNTS_BACKWARDS.includes(anchor);
  const sign = total === 0 && mayPrecede ? chosen : total < 0 ? -1 : 1;
  const [days, hours, minutes] = [
    Math.abs(offsetDays),
    Math.floor(Math.abs(offsetMinutes) / HOUR),
    Math.abs(offsetMinutes) % HOUR,
  ];
  const part = (value: string | number) => Math.max(0, Number(value) || 0);
  return (
    <Stack gap={4}>
      <Group align="flex-end" gap="xs">
        <NumberInput
          label={text.days}
          data-field="timing/offsetDays"
          w={86}
          min={0}
          max={366}
          allowDecimal={false}
          value={days}
          onChange={(value) => set({ offsetDays: sign * part(value) }, 'days')}
        />
        <NumberInput
          label={text.hours}
          w={86}
          min={0}
          max={8760}
          allowDecimal={false}
          value={hours}
          onChange={(value) => set({ offsetMinutes: sign * (part(value) * HOUR + minutes) }, 'hours')}
        />
        <NumberInput
          label={text.minutes}
          w={86}
          min={0}
          max={59}
          allowDecimal={false}
          value={minutes}
          onChange={(value) => set({ offsetMinutes: sign * (hours * HOUR + part(value)) }, 'minutes')}
        />
        {mayPrecede && (
          <Select
            label={text.direction}
            w={140}
            data={[
              { value: '-1', label: text.before },
              { value: '1', label: text.after },
            ]}
            value={String(sign)}
            allowDeselect={false}
            onChange={(value) => {
              const way = Number(value ?? 1);
              choose(way);
              set({ offsetDays: way * days, offsetMinutes: way * (hours * HOUR + minutes) }, 'direction');
            }}
          />
        )}
      </Group>
      {error && <Input.Error>{error}</Input.Error>}
    </Stack>
  );
}

function Weekdays({ chosen, onChange }: { chosen: number[]; onChange: (weekdays?: number[]) => void }) {
  return (
    <Input.Wrapper
      label={text.weekdays}
      description={text.weekdaysHint}
      labelElement="div"
      role="group"
      aria-label={text.weekdays}
    >
      <Group gap={4} mt={4}>
        {WEEK.map((day) => (
          <Chip
            key={day}
            size="xs"
            checked={chosen.includes(day)}
            onChange={(checked) => {
              const next = WEEK.filter((one) => (one === day ? checked : chosen.includes(one)));
              onChange(next.length > 0 ? next : undefined);
            }}
          >
            {weekdayName(day)}
          </Chip>
        ))}
      </Group>
    </Input.Wrapper>
  );
}
