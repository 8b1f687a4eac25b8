import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { timeZones } from '../format/time';
import { m } from '../messages';

const text = m.webinars.form;
const zones = timeZones();

export interface SessionValues extends Record<string, unknown> {
  startsAtLocal: string;
  timeZone: string;
}

/** A week from today at seven in the evening: a date that most webinars would accept. */
export function suggestedStart(now: Date = new Date()): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7, 12);
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}T19:00`;
}

const pad = (part: number): string => String(part).padStart(2, '0');

export function SessionFields<Values extends SessionValues>({ form }: { form: UseFormReturnType<Values> }) {
  return (
    <>
      <TextInput
        label={text.startsAt}
        type="datetime-local"
        required
        style={{ flexBasis: 220 }}
        {...form.getInputProps('startsAtLocal')}
      />
      <Select
        label={text.zone}
        description={text.zoneHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={zones}
        searchable
        limit={60}
        nothingFoundMessage={text.nothingFound}
        allowDeselect={false}
        required
        style={{ flexBasis: 220 }}
        {...form.getInputProps('timeZone')}
      />
    </>
  );
}
