import { Button, Group } from '@mantine/core';
import { m } from '../messages';
import { confirmLoss, tellDone, tellProblem } from '../pieces/tell';
import { type Order, type OrderAct, useDecideOrder } from './orders.queries';

const text = m.orders;
const DONE: Record<OrderAct, string> = { pay: text.paid, refund: text.refunded, cancel: text.cancelled };

/** What can be done about an order in its state; what cannot be taken back is asked about first. */
export function OrderActs({ order: { id, name, email, state } }: { order: Order }) {
  const decide = useDecideOrder(id);
  const who = name || email;
  const act = (what: OrderAct) =>
    // What `mutate` is told would be dropped with the row, which leaves a list of one state.
    void decide.mutateAsync(what).then(() => tellDone(DONE[what]), tellProblem);
  const refund = () =>
    confirmLoss({
      title: text.refundTitle(who),
      text: text.refundText,
      confirm: text.refundConfirm,
      keep: text.keep,
      onConfirm: () => act('refund'),
    });
  const cancel = () =>
    confirmLoss({
      title: text.cancelTitle(who),
      text: text.cancelText,
      confirm: text.cancelConfirm,
      keep: text.keep,
      onConfirm: () => act('cancel'),
    });
  const button = (label: string, onClick: () => void) => (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={decide.isPending}
      aria-label={text.actFor(label, who)}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  return (
    <Group gap={4} wrap="nowrap">
      {state === 'placed' && button(text.pay, () => act('pay'))}
      {state === 'placed' && button(text.cancel, cancel)}
      {state === 'paid' && button(text.refund, refund)}
    </Group>
  );
}
