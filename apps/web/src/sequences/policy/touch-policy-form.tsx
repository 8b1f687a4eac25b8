import {
  Button,
  Divider,
  Fieldset,
  Group,
  NumberInput,
  Stack,
  Switch,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMay } from '../../accounts/session.queries';
import { asProblem } from '../../http/problem';
import { showFieldErrors } from '../../http/problem-text';
import { m } from '../../messages';
import { FormProblem } from '../../pieces/load-state';
import { tellDone } from '../../pieces/tell';
import type { TouchPolicy } from '../types';
import { useSaveTouchPolicy } from './touch-policy.queries';

const text = m.touchPolicy;

/** What a limit begins with when somebody wants one. */
const USUAL = { capTouches: 3, capDays: 7, quietFrom: '21:00', quietUntil: '08:00' };

export function TouchPolicyForm({ policy }: { policy: TouchPolicy }) {
  const save = useSaveTouchPolicy();
  const mayEdit = useMay('present');
  const form = useForm({ initialValues: valuesOf(policy) });
  const { capOn, quietOn } = form.values;
  const submit = form.onSubmit((values) =>
    save.mutate(policyOf(values), {
      onSuccess: () => tellDone(text.saved),
      onError: (error) => showFieldErrors(form, asProblem(error)),
    }),
  );
  return (
    <form onSubmit={submit}>
      <Fieldset variant="unstyled" disabled={!mayEdit}>
        <Stack gap="md">
          <Title order={2}>{text.cap}</Title>
          <Switch label={text.capOn} {...form.getInputProps('capOn', { type: 'checkbox' })} />
          {capOn && (
            <Group gap="sm" align="flex-start">
              <NumberInput
                label={text.capTouches}
                min={1}
                max={100}
                allowDecimal={false}
                w={120}
                {...form.getInputProps('capTouches')}
              />
              <NumberInput
                label={text.capDays}
                min={1}
                max={90}
                allowDecimal={false}
                w={120}
                {...form.getInputProps('capDays')}
              />
            </Group>
          )}
          <Text size="xs" c="dimmed">
            {text.capHint}
          </Text>
          <Divider />
          <Title order={2}>{text.quiet}</Title>
          <Switch label={text.quietOn} {...form.getInputProps('quietOn', { type: 'checkbox' })} />
          {quietOn && (
            <Group gap="sm">
              <TextInput type="time" label={text.quietFrom} required {...form.getInputProps('quietFrom')} />
              <TextInput type="time" label={text.quietUntil} required {...form.getInputProps('quietUntil')} />
            </Group>
          )}
          <Text size="xs" c="dimmed">
            {text.quietHint}
          </Text>
          <Divider />
          <Title order={2}>{text.fewest}</Title>
          <NumberInput
            label={text.fewestLabel}
            description={text.fewestHint}
            min={1}
            max={100}
            allowDecimal={false}
            maw={320}
            {...form.getInputProps('fewestTouches')}
          />
          <FormProblem error={save.error} />
          {mayEdit && (
            <Group>
              <Button type="submit" loading={save.isPending}>
                {m.actions.save}
              </Button>
            </Group>
          )}
        </Stack>
      </Fieldset>
    </form>
  );
}

type Values = ReturnType<typeof valuesOf>;

function valuesOf({ capTouches, capDays, quietFrom, quietUntil, fewestTouches }: TouchPolicy) {
  return {
    capOn: capTouches !== null,
    capTouches: capTouches ?? USUAL.capTouches,
    capDays: capDays ?? USUAL.capDays,
    quietOn: quietFrom !== null,
    quietFrom: quietFrom ?? USUAL.quietFrom,
    quietUntil: quietUntil ?? USUAL.quietUntil,
    fewestTouches,
  };
}

function policyOf({ capOn, quietOn, capTouches, capDays, quietFrom, quietUntil, fewestTouches }: Values) {
  return {
    capTouches: capOn ? capTouches : null,
    capDays: capOn ? capDays : null,
    quietFrom: quietOn ? quietFrom : null,
    quietUntil: quietOn ? quietUntil : null,
    fewestTouches,
  };
}
