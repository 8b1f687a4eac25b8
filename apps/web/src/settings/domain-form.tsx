import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { browserZone, timeZones } from '../format/time';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { hoursBetween } from './hours';
import { useChangeDomain } from './mail.queries';
import type { DomainChange, SendingDomain } from './types';

const text = m.settings.mail;
const zones = timeZones();

/** What begins well for most: a domain that nobody knows yet, and the hours of an office. */
const WARM_UP = { firstDay: 50, factor: 1.5, limit: 20_000 };
const WINDOW = { from: '9', to: '18' };

interface Values extends Record<string, unknown> {
  fromName: string;
  warms: boolean;
  warmUp: { firstDay: number; factor: number; limit: number };
  hasWindow: boolean;
  window: { from: string; to: string; timeZone: string };
}

function valuesOf({ fromName, warmUp, window }: SendingDomain): Values {
  return {
    fromName: fromName ?? '',
    warms: warmUp !== null,
    warmUp: warmUp ?? WARM_UP,
    hasWindow: window !== null,
    window: window
      ? { from: String(window.from), to: String(window.to), timeZone: window.timeZone }
      : { ...WINDOW, timeZone: browserZone() },
  };
}

const changeOf = ({ fromName, warms, warmUp, hasWindow, window }: Values): DomainChange => ({
  fromName: fromName || null,
  warmUp: warms ? warmUp : null,
  window: hasWindow ? { ...window, from: Number(window.from), to: Number(window.to) } : null,
});

export function DomainForm({ domain, onDone }: { domain: SendingDomain; onDone: () => void }) {
  const change = useChangeDomain(domain.id);
  const form = useForm<Values>({ initialValues: valuesOf(domain) });
  const submit = form.onSubmit((values) =>
    change.mutate(changeOf(values), {
      onSuccess: () => {
        tellDone(text.saved);
        onDone();
      },
      onError: (error) => showFieldErrors(form, asProblem(error)),
    }),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={text.fromName}
          description={text.fromNameHint}
          maxLength={100}
          data-autofocus
          {...form.getInputProps('fromName')}
        />
        <Switch
          label={text.warmUp}
          description={text.warmUpText}
          {...form.getInputProps('warms', { type: 'checkbox' })}
        />
        {form.values.warms && <WarmUpFields form={form} />}
        <Switch
          label={text.window}
          description={text.windowText}
          {...form.getInputProps('hasWindow', { type: 'checkbox' })}
        />
        {form.values.hasWindow && <WindowFields form={form} />}
        {Object.keys(form.errors).length === 0 && <FormProblem error={change.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function WarmUpFields({ form }: { form: UseFormReturnType<Values> }) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" style={{ alignItems: 'end' }}>
      <NumberInput label={text.firstDay} required {...form.getInputProps('warmUp.firstDay')} />
      <NumberInput
        label={text.factor}
        required
        step={0.1}
        decimalScale={2}
        {...form.getInputProps('warmUp.factor')}
      />
      <NumberInput
        label={text.limit}
        required
        thousandSeparator=" "
        {...form.getInputProps('warmUp.limit')}
      />
    </SimpleGrid>
  );
}

function WindowFields({ form }: { form: UseFormReturnType<Values> }) {
  return (
    <Stack gap="sm">
      <SimpleGrid cols={2} spacing="sm">
        <Select
          label={text.from}
          data={hoursBetween(0, 23)}
          allowDeselect={false}
          {...form.getInputProps('window.from')}
        />
        <Select
          label={text.to}
          data={hoursBetween(0, 24)}
          allowDeselect={false}
          {...form.getInputProps('window.to')}
        />
      </SimpleGrid>
      <Select
        label={text.zone}
        data={zones}
        searchable
        limit={60}
        allowDeselect={false}
        {...form.getInputProps('window.timeZone')}
      />
    </Stack>
  );
}
