import { Anchor, Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDate, formatDateTime, formatRelative, formatTime, zoneName } from '../format/time';
import { useNow } from '../format/use-now';
import { locale as reader } from '../language/language';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import classes from './contacts.module.css';
import type { Activity, Contact } from './types';

const text = m.contacts.one;
const FEW_TOUCHES = 7;

interface ContactCardProps {
  contact: Contact;
  /** Undefined while it is being read, or when it cannot be. */
  activity?: Activity;
}

export function ContactCard({ contact, activity }: ContactCardProps) {
  const { email, timeZone, locale, consent, unsubscribedAt, capturedAt } = contact;
  return (
    <Panel title={text.who}>
      <dl className={classes.facts}>
        <Fact name={text.email}>
          <Anchor href={`mailto:${encodeURIComponent(email)}`} size="sm">
            {email}
          </Anchor>
        </Fact>
        <Fact name={text.zone}>
          <TimeThere timeZone={timeZone} />
        </Fact>
        <Fact name={text.language}>{languageName(locale)}</Fact>
        <Fact name={text.since}>{formatDate(capturedAt)}</Fact>
        {activity && (
          <Fact name={text.touches}>
            <Touches activity={activity} />
          </Fact>
        )}
        <Fact name={text.letters}>
          {unsubscribedAt === null ? (
            m.contacts.subscribed
          ) : (
            <Badge variant="default" tt="none">
              {text.left(formatDate(unsubscribedAt))}
            </Badge>
          )}
        </Fact>
        <Fact name={text.consent}>
          <Text size="sm">
            {text.consentGiven(formatDateTime(consent.givenAt), sourceWords(consent.source))}
          </Text>
          <Text size="sm" c="dimmed" component="blockquote" m={0} mt="xs">
            {consent.text}
          </Text>
        </Fact>
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Before somebody calls: it may be the middle of the night there. */
function TimeThere({ timeZone }: { timeZone: string }) {
  const now = new Date(useNow(10_000)).toISOString();
  return (
    <>
      {text.now(formatTime(now, timeZone))}
      <Text size="xs" c="dimmed">
        {zoneName(now, timeZone)} ({timeZone})
      </Text>
    </>
  );
}

function Touches({ activity: { touches, lastTouchAt } }: { activity: Activity }) {
  return (
    <>
      <span className="numbers">{text.touchesValue(touches)}</span>
      {touches < FEW_TOUCHES && ` (${text.few})`}
      {lastTouchAt && (
        <Text size="xs" c="dimmed">
          {text.lastTouch(formatRelative(lastTouchAt))}
        </Text>
      )}
    </>
  );
}

const sourceWords = (source: string): string =>
  source === 'import' ? text.source.import : text.source.page(source);

function languageName(tag: string): string {
  return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
}
