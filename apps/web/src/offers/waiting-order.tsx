import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { formatMoney } from '../format/money';
import { formatDateTime } from '../format/time';
import { asProblem } from '../http/problem';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone, tellProblem } from '../pieces/tell';
import { usePayWaitingOrder } from './offers.queries';
import type { ProposedOrder } from './types';

const text = m.hotList.order;
/** Of an order that a colleague, or the buyer, was quicker with. */
const GONE = new Set(['order-cannot-move', 'order-not-found']);

interface WaitingOrderProps {
  order: NonNullable<ProposedOrder['waiting']>;
  name: string;
  onDone: () => void;
}

/** Somebody ordered on the page, and pays by invoice: their order is paid, instead of a second one being made. */
export function WaitingOrder({ order, name, onDone }: WaitingOrderProps) {
  const pay = usePayWaitingOrder();
  const { id, quantity, amountMinor, currency, placedAt } = order;
  return (
    <Stack>
      <Alert title={text.waitingTitle}>
        <Text size="sm">
          {text.waiting(quantity, formatMoney(amountMinor, currency), formatDateTime(placedAt))}
        </Text>
      </Alert>
      <FormProblem error={pay.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {m.actions.cancel}
        </Button>
        <Button
          loading={pay.isPending}
          onClick={() =>
            pay.mutate(id, {
              onSuccess: () => {
                tellDone(text.paid(name));
                onDone();
              },
              // It waits no more, so this leaves the page, and the reason with it.
              onError: (refusal) => {
                if (!GONE.has(asProblem(refusal).code)) return;
                tellProblem(refusal);
                onDone();
              },
            })
          }
        >
          {text.pay}
        </Button>
      </Group>
    </Stack>
  );
}
