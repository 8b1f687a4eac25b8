import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCalendarEvent, IconTrendingDown } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatNumber, formatShare } from '../format/share';
import { formatDateTime, formatRelative } from '../format/time';
import { useNow } from '../format/use-now';
import { m } from '../messages';
import type { WebinarFunnel } from '../offers/types';
import { captureOf } from './capture';
import classes from './registration.module.css';
import { SessionBadge } from './session-badge';
import { nearestSession } from './session-phase';
import type { Webinar } from './types';

const text = m.webinars;

interface WebinarCardProps {
  webinar: Webinar;
  /** Not known yet, or not to be had: the card stands without its numbers. */
  funnel?: WebinarFunnel;
}

export function WebinarCard({ webinar, funnel }: WebinarCardProps) {
  const session = nearestSession(webinar.sessions, useNow(60_000));
  return (
    <Paper component="article" className={classes.card} radius="lg" p="lg">
      <Stack gap="md" h="100%" justify="space-between">
        <Stack gap={4}>
          <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
            <Title order={2} lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
              <Link to={`/webinars/${webinar.id}`} className={classes.cover}>
                {webinar.title}
              </Link>
            </Title>
            <div style={{ flexShrink: 0 }}>
              {session ? (
                <SessionBadge session={session} />
              ) : (
                <Badge variant="default" tt="none">
                  {text.noDate}
                </Badge>
              )}
            </div>
          </Group>
          <Text size="sm" c="dimmed">
            {text.detail.by(webinar.presenterName)}
          </Text>
          {session && (
            <Group gap={6} wrap="nowrap" c="dimmed" fz="sm">
              <IconCalendarEvent size={16} aria-hidden="true" style={{ flexShrink: 0 }} />
              <span>
                {formatDateTime(session.startsAt)} · {formatRelative(session.startsAt)}
              </span>
            </Group>
          )}
        </Stack>
        <Numbers webinar={webinar} funnel={funnel} />
      </Stack>
    </Paper>
  );
}

function Numbers({ webinar, funnel }: WebinarCardProps) {
  const capture = funnel && captureOf(funnel);
  const rate = capture && 'rate' in capture ? formatShare(funnel.registered, funnel.visitors) : '–';
  const numbers = [
    ['visitors', funnel ? formatNumber(funnel.visitors) : '–'],
    ['registered', formatNumber(funnel?.registered ?? webinar.registrationCount)],
    ['capture', rate],
    ['bought', funnel ? formatNumber(funnel.bought) : '–'],
  ] as const;
  return (
    <dl className={classes.numbers}>
      {numbers.map(([what, value]) => (
        <div key={what}>
          <dt>{text.numbers[what]}</dt>
          <dd className="numbers">
            {value}
            {what === 'capture' && capture?.kind === 'low' && <LowMark />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A page under the norm is worth a look before more people are sent to it. */
function LowMark() {
  return (
    <Text span c="ember" className={classes.low} title={m.webinarPage.capture.low}>
      <IconTrendingDown size={16} role="img" aria-label={m.webinarPage.capture.low} />
    </Text>
  );
}
