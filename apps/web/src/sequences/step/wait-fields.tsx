import { Select, Stack, Switch } from '@mantine/core';
import { m } from '../../messages';
import { MatchFields } from '../match-fields';
import type { Happening, Step } from '../types';
import { LengthField } from './length-field';
import type { StepWriter } from './use-step';

const text = m.stepPanel;
const happenings = m.sequenceWords.happenings;
const NO_HAPPENING = ['contact-date', 'inactivity', 'by-hand'];
const KINDS = Object.keys(happenings).filter((kind) => !NO_HAPPENING.includes(kind)) as Happening[];
const TWO_DAYS = 2 * 24 * 60;

/** What a person has to do for the walk to go on, and how long it is waited for. */
export function WaitFields({ writer: { step, change, mark } }: { writer: StepWriter }) {
  const wait: NonNullable<Step['wait']> = step.wait ?? { for: { kind: 'joined', match: {} } };
  const set = (part: Partial<typeof wait>, about: string) =>
    change({ wait: { ...wait, ...part } }, `wait ${about}`);
  return (
    <Stack gap="md">
      <Select
        label={text.waitFor}
        description={text.patienceHint}
        {...mark('wait/for')}
        data={KINDS.map((value) => ({ value, label: happenings[value] }))}
        value={wait.for.kind}
        allowDeselect={false}
        onChange={(kind) => kind && set({ for: { kind: kind as Happening, match: {} } }, 'for')}
      />
      <MatchFields
        kind={wait.for.kind}
        match={wait.for.match}
        onChange={(match) => set({ for: { ...wait.for, match } }, 'match')}
      />
      {wait.timeoutMinutes !== undefined && (
        <LengthField
          label={text.patience}
          minutes={wait.timeoutMinutes}
          onChange={(timeoutMinutes) => set({ timeoutMinutes }, 'patience')}
        />
      )}
      <Switch
        label={text.noPatience}
        checked={wait.timeoutMinutes === undefined}
        onChange={({ currentTarget: { checked } }) =>
          set({ timeoutMinutes: checked ? undefined : TWO_DAYS }, 'for ever')
        }
      />
    </Stack>
  );
}
