import { Button, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { currencies, toMajor, toMinor } from '../format/money';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { type Rung, RUNGS } from './rungs';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { type Product, type ProductDraft, useSaveProduct } from './products.queries';

const text = m.products;

interface ProductFormProps {
  product?: Product;
  rung: Rung;
  onDone: () => void;
}

export function ProductForm({ product, rung, onDone }: ProductFormProps) {
  const save = useSaveProduct(product?.id ?? null);
  const currency = product?.currency ?? 'EUR';
  const form = useForm<ProductDraft>({
    initialValues: {
      name: product?.name ?? '',
      description: product?.description ?? '',
      rung: product?.rung ?? rung,
      amountMinor: product ? toMajor(product.amountMinor, currency) : 0,
      currency,
    },
  });
  const submit = form.onSubmit((values) =>
    save.mutate(
      { ...values, amountMinor: toMinor(values.amountMinor, values.currency) },
      {
        onSuccess: () => {
          tellDone(text.saved);
          onDone();
        },
        onError: (error) => showFieldErrors(form as never, asProblem(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label={text.name} required data-autofocus {...form.getInputProps('name')} />
        <Select
          label={text.rung}
          description={text.rungHints[form.values.rung]}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={RUNGS.map((value) => ({ value, label: text.rungs[value] }))}
          allowDeselect={false}
          {...form.getInputProps('rung')}
        />
        <Group grow align="flex-start">
          <NumberInput
            label={text.price}
            min={0}
            decimalScale={2}
            thousandSeparator=" "
            required
            {...form.getInputProps('amountMinor')}
          />
          <Select
            label={text.currency}
            data={currencies}
            searchable
            allowDeselect={false}
            {...form.getInputProps('currency')}
          />
        </Group>
        <Textarea label={text.description} autosize minRows={2} {...form.getInputProps('description')} />
        <FormProblem error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
