import { Anchor, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMay } from '../../accounts/session.queries';
import { m } from '../../messages';
import { CopyField } from '../../pieces/copy-field';
import { Panel } from '../../pieces/panel';
import { CapturePanel } from './capture.panel';
import { DetailsPanel } from './details.panel';
import { EditPanel } from './edit.panel';
import { PagePreview, previewPath } from './page-preview';
import { useTabWebinar } from './tab-webinar';

const text = m.webinarPage.page;
const PREVIEW_HEIGHT = 620;

/** What visitors see, what it does with them, and where it is changed. */
export function PageTab() {
  const webinar = useTabWebinar();
  const mayEdit = useMay('present');
  const openPreview = (
    <Anchor href={previewPath(webinar.slug)} target="_blank" rel="noreferrer" size="sm">
      <Group gap={4} wrap="nowrap">
        {text.openPreview}
        <IconExternalLink size={14} aria-hidden="true" />
      </Group>
    </Anchor>
  );
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Stack gap="lg">
        <Panel title={m.webinars.detail.share}>
          <CopyField label={m.webinars.detail.link} value={webinar.publicUrl} />
        </Panel>
        {mayEdit ? <EditPanel key={webinar.id} webinar={webinar} /> : <DetailsPanel webinar={webinar} />}
      </Stack>
      <Stack gap="lg">
        <CapturePanel webinarId={webinar.id} />
        <Panel title={text.preview} aside={openPreview}>
          <PagePreview
            // Shows what was saved as soon as it is saved.
            key={JSON.stringify(webinar)}
            slug={webinar.slug}
            label={text.frame}
            height={PREVIEW_HEIGHT}
          />
          <Text size="xs" c="dimmed">
            {text.previewHint}
          </Text>
        </Panel>
      </Stack>
    </SimpleGrid>
  );
}
