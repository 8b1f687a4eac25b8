import { Grid, Stack } from '@mantine/core';
import { CapturePanel } from './capture.panel';
import { DaysPanel } from './days.panel';
import { NextPanel } from './next.panel';
import { ReadyPanel } from './ready.panel';
import { useTabWebinar } from './tab-webinar';

/** How it goes and what is left to do. */
export function OverviewTab() {
  const webinar = useTabWebinar();
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Stack gap="lg">
          <NextPanel webinar={webinar} />
          <DaysPanel webinarId={webinar.id} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack gap="lg">
          <CapturePanel webinarId={webinar.id} />
          <ReadyPanel webinar={webinar} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
