import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { m } from '../messages';
import { CopyField } from '../pieces/copy-field';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { usePaymentEndpoint } from './offers.queries';

const text = m.accounts.payments;

export function PaymentEndpointPanel() {
  const { data, error, isPending, refetch } = usePaymentEndpoint();
  const [shown, { toggle }] = useDisclosure();
  return (
    <Panel title={text.title}>
      <Text c="dimmed" size="sm">
        {text.lead}
      </Text>
      {isPending && <LoadingRows rows={1} height={36} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && (
        <>
          <CopyField label={text.url} value={new URL(data.url, window.location.origin).href} />
          {shown && <CopyField label={text.secret} value={data.secret} />}
          <Button variant="default" size="xs" onClick={toggle} w="fit-content">
            {shown ? text.hide : text.show}
          </Button>
        </>
      )}
    </Panel>
  );
}
