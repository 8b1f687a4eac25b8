import { Badge, Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { ContactLink } from '../contacts/contact-link';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import { tellProblem, tellUndoable } from '../pieces/tell';
import classes from './replies.module.css';
import { useMarkReply } from './replies.queries';
import type { Reply, ReplyPart } from './types';

const text = m.replies;

interface ReplyEntryProps {
  reply: Reply;
  /** What the letter was called that was answered. */
  letter: string;
  /** Not on the person's own page. */
  named: boolean;
}

/** One answer: who, when, to which letter, and the words, with the repeated letter folded away. */
export function ReplyEntry({ reply, letter, named }: ReplyEntryProps) {
  const { contactId, contactName, contactEmail, sender, subject, parts, receivedAt } = reply;
  const elsewhere = sender !== '' && sender.toLowerCase() !== contactEmail?.toLowerCase();
  return (
    <li className={classes.reply} data-unseen={reply.seenAt === null}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Group gap="xs" className={classes.who}>
          {named && <ContactLink id={contactId} name={contactName || contactEmail || sender} />}
          {!named && <Text fw={600}>{subject || text.noSubject}</Text>}
          {reply.seenAt === null && (
            <Badge variant="light" tt="none">
              {text.fresh}
            </Badge>
          )}
        </Group>
        <time dateTime={receivedAt} className={classes.when}>
          {formatDateTime(receivedAt)}
        </time>
      </Group>
      {named && (
        <Text size="sm" fw={600}>
          {subject || text.noSubject}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {aboutOf(reply, letter)}
        {elsewhere && ` · ${text.from(sender)}`}
      </Text>
      {parts.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.nothingWritten}
        </Text>
      )}
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
      <Acts reply={reply} />
    </li>
  );
}

/** The letter, what it was about, and when it left. */
function aboutOf({ sequenceName, webinarTitle, sentAt }: Reply, letter: string): string {
  const about = sequenceName ?? webinarTitle ?? '';
  const named = letter.includes(about) ? '' : about;
  return [text.answerTo(letter), named, sentAt && text.sent(formatDateTime(sentAt))]
    .filter(Boolean)
    .join(' · ');
}

/** Strangers wrote it: shown as the text that it is. */
function Part({ part: { quoted, text: words } }: { part: ReplyPart }) {
  const [opened, setOpened] = useState(false);
  if (!quoted) return <Text className={classes.words}>{words}</Text>;
  return (
    <div>
      <Button
        size="compact-xs"
        variant="default"
        aria-expanded={opened}
        onClick={() => setOpened((before) => !before)}
      >
        {opened ? text.hideQuoted : text.showQuoted}
      </Button>
      {opened && (
        <Text component="blockquote" size="sm" c="dimmed" className={classes.quoted}>
          {words}
        </Text>
      )}
    </div>
  );
}

function Acts({ reply: { id, seenAt, seenBy, sender, subject } }: { reply: Reply }) {
  const mark = useMarkReply();
  const say = (seen: boolean) =>
    void mark.mutateAsync({ id, seen }).then(
      () =>
        tellUndoable({
          message: seen ? text.markedSeen : text.markedUnseen,
          undo: () => mark.mutateAsync({ id, seen: !seen }),
        }),
      tellProblem,
    );
  const again = /^re:/i.test(subject) ? subject : `Re: ${subject}`;
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCheck size={14} stroke={1.7} aria-hidden="true" />}
        loading={mark.isPending}
        onClick={() => say(seenAt === null)}
      >
        {seenAt === null ? text.see : text.unsee}
      </Button>
      {sender && (
        <Button
          size="xs"
          variant="subtle"
          component="a"
          href={`mailto:${encodeURIComponent(sender)}?subject=${encodeURIComponent(again)}`}
          leftSection={<IconArrowBackUp size={14} stroke={1.7} aria-hidden="true" />}
        >
          {text.write}
        </Button>
      )}
      {seenAt && (
        <Text size="xs" c="dimmed">
          {text.seenBy(seenBy ?? '', formatDateTime(seenAt))}
        </Text>
      )}
    </Group>
  );
}
