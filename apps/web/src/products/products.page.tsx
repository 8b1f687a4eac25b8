import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconPencil, IconPlus, IconStairsUp } from '@tabler/icons-react';
import { useMay } from '../accounts/session.queries';
import { formatMoney } from '../format/money';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { PresentersOnly } from '../pieces/presenters-only';
import { Panel } from '../pieces/panel';
import { tellProblem, tellUndoable } from '../pieces/tell';
import { ProductForm } from './product-form';
import { type Rung, RUNGS } from './rungs';
import {
  type Product,
  type ProductLadder,
  useArchiveProduct,
  useProducts,
  useRestoreProduct,
} from './products.queries';

const text = m.products;

export function ProductsPage() {
  const { data, error, isPending, refetch } = useProducts();
  const mayEdit = useMay('present');
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} />
      {isPending && <LoadingRows height={120} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.items.length === 0 && (
        <Panel>
          <EmptyState
            icon={IconStairsUp}
            title={text.emptyTitle}
            text={text.emptyText}
            action={mayEdit ? <AddProduct rung="front-end" /> : <PresentersOnly />}
          />
        </Panel>
      )}
      {data && data.items.length > 0 && (
        <Stack>
          {/* From the top, as a ladder stands. */}
          {RUNGS.toReversed().map((rung) => (
            <RungPanel key={rung} rung={rung} ladder={data} mayEdit={mayEdit} />
          ))}
        </Stack>
      )}
    </>
  );
}

function RungPanel({ rung, ladder, mayEdit }: { rung: Rung; ladder: ProductLadder; mayEdit: boolean }) {
  const products = ladder.items.filter((product) => product.rung === rung);
  const missing = ladder.gaps.some((gap) => gap.kind === 'missing-rung' && gap.rung === rung);
  return (
    <Panel title={text.rungs[rung]} aside={mayEdit && <AddProduct rung={rung} />}>
      <Text size="sm" c="dimmed">
        {text.rungHints[rung]}
      </Text>
      {missing && <Gap words={text.missing[rung]} />}
      {products.map((product) => (
        <ProductRow key={product.id} product={product} ladder={ladder} mayEdit={mayEdit} />
      ))}
    </Panel>
  );
}

function Gap({ words }: { words: string }) {
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden="true" />}>
      {words}
    </Alert>
  );
}

function ProductRow({
  product,
  ladder,
  mayEdit,
}: {
  product: Product;
  ladder: ProductLadder;
  mayEdit: boolean;
}) {
  const { id, name, amountMinor, currency, offers } = product;
  const tooCheap = ladder.gaps.find((gap) => gap.productId === id)?.leastAmountMinor;
  return (
    <Stack gap={6} component="article" aria-label={name}>
      <Group justify="space-between" gap="md">
        <div style={{ minWidth: 0 }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="sm">
            <b>{formatMoney(amountMinor, currency)}</b>{' '}
            <Text span c="dimmed" inherit>
              {offers > 0 ? text.soldBy(String(offers)) : text.notSold}
            </Text>
          </Text>
        </div>
        {mayEdit && (
          <Group gap={4}>
            <EditProduct product={product} />
            <RemoveProduct id={id} name={name} />
          </Group>
        )}
      </Group>
      {tooCheap && <Gap words={text.vipTooCheap(formatMoney(tooCheap, currency))} />}
    </Stack>
  );
}

function AddProduct({ rung }: { rung: Rung }) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        size="xs"
        variant="light"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        aria-label={`${text.add}: ${text.rungs[rung]}`}
        onClick={open}
      >
        {text.add}
      </Button>
      <Modal opened={opened} onClose={close} title={text.addTitle}>
        <ProductForm rung={rung} onDone={close} />
      </Modal>
    </>
  );
}

function EditProduct({ product }: { product: Product }) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPencil size={14} aria-hidden="true" />}
        aria-label={`${m.actions.edit}: ${product.name}`}
        onClick={open}
      >
        {m.actions.edit}
      </Button>
      <Modal opened={opened} onClose={close} title={text.editTitle}>
        <ProductForm product={product} rung={product.rung} onDone={close} />
      </Modal>
    </>
  );
}

/** Without a question, because it can be put back as it was. */
function RemoveProduct({ id, name }: { id: string; name: string }) {
  const archive = useArchiveProduct();
  const restore = useRestoreProduct();
  const act = () =>
    void archive
      .mutateAsync(id)
      .then(
        () => tellUndoable({ message: text.removed(name), undo: () => restore.mutateAsync(id) }),
        tellProblem,
      );
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      loading={archive.isPending}
      aria-label={`${text.remove}: ${name}`}
      onClick={act}
    >
      {text.remove}
    </Button>
  );
}
