import { Anchor, Button, Group, List, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconChartBar, IconEye, IconExternalLink, IconGift, IconMail } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { m } from '../../messages';
import { useOffers } from '../../offers/offers.queries';
import { CopyField } from '../../pieces/copy-field';
import { PageHeader } from '../../pieces/page-header';
import { Panel } from '../../pieces/panel';
import type { Webinar } from '../types';

const text = m.newWebinar.ready;

const nextSteps = [
  { what: 'lookPage', icon: IconEye, to: '/page' },
  { what: 'lookLetters', icon: IconMail, to: '/sequence' },
  { what: 'preparePolls', icon: IconChartBar, to: '/polls' },
  { what: 'makeOffer', icon: IconGift, to: '/offer' },
] as const;

/** The end of the way: the link, and what makes the webinar better from here. */
export function WebinarReady({ webinar: { id, slug, publicUrl } }: { webinar: Webinar }) {
  const { data: offers } = useOffers(id);
  // Whoever came from the foot of a long step begins to read at the head.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  const left = nextSteps.filter(({ what }) => what !== 'makeOffer' || offers?.length === 0);
  return (
    <>
      <PageHeader title={text.title} lead={text.text} />
      <Stack gap="lg" maw={720}>
        <Panel>
          <CopyField label={text.link} value={publicUrl} />
          <Group>
            <Button component={Link} to={`/webinars/${id}`}>
              {text.manage}
            </Button>
            <Button
              component="a"
              href={`/w/${slug}?preview`}
              target="_blank"
              rel="noreferrer"
              variant="default"
              rightSection={<IconExternalLink size={16} aria-hidden="true" />}
            >
              {text.preview}
            </Button>
          </Group>
        </Panel>
        <Panel title={text.next}>
          <List spacing="sm" center listStyleType="none">
            {left.map(({ what, icon: Icon, to }) => (
              <List.Item
                key={what}
                icon={
                  <ThemeIcon variant="light" size={28} radius="xl" aria-hidden="true">
                    <Icon size={16} stroke={1.7} />
                  </ThemeIcon>
                }
              >
                <Anchor component={Link} to={`/webinars/${id}${to}`} fz="sm">
                  {text[what]}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </Panel>
        <Text size="sm">
          <Anchor component={Link} to="/webinars/new" reloadDocument fz="sm">
            {text.another}
          </Anchor>
        </Text>
      </Stack>
    </>
  );
}
