import { Badge, Group, Stack, Text } from '@mantine/core';
import { formatNumber, formatShare } from '../../format/share';
import { m } from '../../messages';
import { useFunnel } from '../../offers/offers.queries';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { Panel } from '../../pieces/panel';
import { captureOf, type Capture } from '../capture';

const text = m.webinarPage.capture;

/** What the page does with its visitors, against what good pages do. */
export function CapturePanel({ webinarId }: { webinarId: string }) {
  const { data, error, isPending, refetch } = useFunnel({ webinarId });
  const capture = data && captureOf(data);
  return (
    <Panel title={text.title} aside={capture && <Verdict capture={capture} />}>
      {isPending && <LoadingRows rows={1} height={72} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && capture && (
        <Stack gap={4}>
          {'rate' in capture && (
            <Group gap="sm" align="baseline">
              <Text className="numbers" fz={28} fw={700} lh={1.2}>
                {formatShare(data.registered, data.visitors)}
              </Text>
              <Text size="sm" c="dimmed">
                {text.of(formatNumber(data.registered), formatNumber(data.visitors))}
              </Text>
            </Group>
          )}
          <Text size="sm">{adviceOf(capture)}</Text>
          <Text size="sm" c="dimmed">
            {text.hint}
          </Text>
        </Stack>
      )}
    </Panel>
  );
}

function Verdict({ capture: { kind } }: { capture: Capture }) {
  if (kind !== 'good' && kind !== 'low') return null;
  return (
    <Badge variant="light" color={kind === 'good' ? 'pine' : 'ember'} tt="none">
      {text[kind]}
    </Badge>
  );
}

function adviceOf(capture: Capture): string {
  switch (capture.kind) {
    case 'none':
      return text.none;
    case 'elsewhere':
      return text.elsewhere;
    case 'early':
      return text.early(capture.missing);
    case 'low':
      return text.lowHint;
    case 'good':
      return text.goodHint;
  }
}
