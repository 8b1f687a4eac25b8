import { Anchor, Button, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { HtmlFrame } from './html-frame';
import { useMail } from './mailbox.queries';
import classes from './reminders.module.css';
import type { Mail } from './types';

const text = m.mailbox;

export function MailView({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useMail(id);
  const [search] = useSearchParams();
  return (
    <Panel>
      <Anchor
        component={Link}
        to={{ pathname: '/mailbox', search: search.toString() }}
        size="sm"
        hiddenFrom="md"
      >
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden="true" />
          {text.back}
        </Group>
      </Anchor>
      {isPending && <LoadingRows rows={4} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && <Letter mail={data} />}
    </Panel>
  );
}

function Letter({ mail }: { mail: Mail }) {
  const { subject, from, to, receivedAt, calendar } = mail;
  return (
    <Stack gap="md">
      <div>
        <Title order={2} style={{ overflowWrap: 'anywhere' }}>
          {subject || text.noSubject}
        </Title>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {text.from} {from} · {text.to} {to} · {formatDateTime(receivedAt)}
        </Text>
      </div>
      <Tabs defaultValue={mail.html ? 'html' : 'text'} keepMounted={false}>
        <Tabs.List mb="md">
          {mail.html && <Tabs.Tab value="html">{text.tabs.html}</Tabs.Tab>}
          <Tabs.Tab value="text">{text.tabs.text}</Tabs.Tab>
          {calendar && <Tabs.Tab value="calendar">{text.tabs.calendar}</Tabs.Tab>}
          <Tabs.Tab value="headers">{text.tabs.headers}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="html">
          <HtmlFrame html={mail.html} title={text.htmlFrame} />
        </Tabs.Panel>
        <Tabs.Panel value="text">
          <pre className={classes.source} tabIndex={0}>
            <Linked text={mail.text} />
          </pre>
        </Tabs.Panel>
        <Tabs.Panel value="calendar">
          <Calendar ics={calendar ?? ''} />
        </Tabs.Panel>
        <Tabs.Panel value="headers">
          <pre className={classes.source} tabIndex={0}>
            {Object.entries(mail.headers)
              .map(([name, value]) => `${name}: ${value}`)
              .join('\n')}
          </pre>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

/** Plain text with its web addresses made clickable. */
function Linked({ text: words }: { text: string }) {
  return words.split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/).map((piece, index) =>
    /^https?:\/\//.test(piece) ? (
      <a key={index} href={piece} target="_blank" rel="noreferrer">
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}

function Calendar({ ics }: { ics: string }) {
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([ics], { type: 'text/calendar' }));
    link.download = 'invite.ics';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Stack gap="sm" align="flex-start">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        onClick={save}
      >
        {text.download}
      </Button>
      <pre className={classes.source} style={{ width: '100%' }} tabIndex={0}>
        {ics}
      </pre>
    </Stack>
  );
}
