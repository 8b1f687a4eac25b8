import { Button, Group } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { Link } from 'react-router';
import { m } from '../messages';
import { CopyField } from '../pieces/copy-field';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import type { Webinar } from './types';

const text = m.webinars.ready;

export function WebinarReady({ webinar: { id, publicUrl } }: { webinar: Webinar }) {
  return (
    <div style={{ maxWidth: 720 }}>
      <PageHeader title={text.title} lead={text.text} />
      <Panel>
        <CopyField label={text.link} value={publicUrl} />
        <Group>
          <Button component={Link} to={`/webinars/${id}`}>
            {text.manage}
          </Button>
          <Button
            component="a"
            href={publicUrl}
            target="_blank"
            rel="noreferrer"
            variant="default"
            rightSection={<IconExternalLink size={16} aria-hidden="true" />}
          >
            {text.open}
          </Button>
        </Group>
      </Panel>
    </div>
  );
}
