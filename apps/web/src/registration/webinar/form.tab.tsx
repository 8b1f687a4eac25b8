import { List, SimpleGrid, Stack, Text } from '@mantine/core';
import { useNow } from '../../format/use-now';
import { languageName } from '../../language/languages';
import { m } from '../../messages';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { Panel } from '../../pieces/panel';
import { phaseOf } from '../session-phase';
import { usePublicWebinar } from '../webinars.queries';
import { PagePreview } from './page-preview';
import { useTabWebinar } from './tab-webinar';
import classes from './webinar.module.css';

const text = m.webinarPage.form;
const PREVIEW_HEIGHT = 560;

/** What people are asked when they register, and the words that they agree to. */
export function FormTab() {
  const webinar = useTabWebinar();
  const now = useNow(60_000);
  const open = webinar.sessions.some((session) => ['scheduled', 'now'].includes(phaseOf(session, now)));
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Panel title={text.title}>
        <Text size="sm" c="dimmed">
          {text.lead}
        </Text>
        <dl className={classes.asked}>
          <Asked name={text.name} hint={text.nameHint} />
          <Asked name={text.email} hint={text.emailHint} />
          <Asked name={text.date} hint={text.dateHint} />
          <div>
            <dt>{text.consent}</dt>
            <dd>
              {text.consentHint}
              <ConsentTexts slug={webinar.slug} />
            </dd>
          </div>
          <Asked name={text.silent} hint={text.silentHint} />
        </dl>
      </Panel>
      <Panel title={text.preview}>
        {!open && <Text size="sm">{text.closed}</Text>}
        <PagePreview slug={webinar.slug} label={text.frame} height={PREVIEW_HEIGHT} scrollTo="form" />
      </Panel>
    </SimpleGrid>
  );
}

function Asked({ name, hint }: { name: string; hint: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{hint}</dd>
    </div>
  );
}

function ConsentTexts({ slug }: { slug: string }) {
  const { data, error, isPending, refetch } = usePublicWebinar(slug);
  return (
    <Stack gap="xs" mt="xs">
      {isPending && <LoadingRows rows={2} height={40} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      <List spacing="xs" size="sm">
        {data?.consentTexts.map(({ language, text: wording }) => (
          <List.Item key={language} lang={language}>
            <b>{languageName(language)}:</b> {wording}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
