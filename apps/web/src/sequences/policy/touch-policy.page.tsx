import { Grid } from '@mantine/core';
import { m } from '../../messages';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { PageHeader } from '../../pieces/page-header';
import { Panel } from '../../pieces/panel';
import { RarelyTouchedPanel } from './rarely-touched.panel';
import { TouchPolicyForm } from './touch-policy-form';
import { useTouchPolicy } from './touch-policy.queries';

const text = m.touchPolicy;

/** What holds for all sequences together. */
export function TouchPolicyPage() {
  const { data, error, isPending, refetch } = useTouchPolicy();
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} back={{ to: '/sequences', label: m.sequences.title }} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Panel>
            {isPending && <LoadingRows rows={3} height={96} />}
            {error && <LoadFailed error={error} onRetry={refetch} />}
            {data && <TouchPolicyForm policy={data} />}
          </Panel>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <RarelyTouchedPanel />
        </Grid.Col>
      </Grid>
    </>
  );
}
