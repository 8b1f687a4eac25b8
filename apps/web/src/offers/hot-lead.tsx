import { Badge, Group, Text } from '@mantine/core';
import { IconMoon, IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { formatDate, formatTime } from '../format/time';
import { useNow } from '../format/use-now';
import { saidReasons } from '../language/reasons';
import { m } from '../messages';
import { stageWords } from '../scoring/stage-words';
import { STAGE_COLORS } from '../scoring/types';
import type { BestReason, HotPerson } from './types';

const text = m.hotLeads;
const MINUTE_MS = 60_000;
/** Hours of the wall clock at which nobody is called. */
const NIGHT = { from: 21, until: 8 };

/** What sales makes of the person: stage, cell of the matrix, phase of buying. */
export function LeadMark({ person }: { person: HotPerson }) {
  const { stage, cell, phase } = person;
  return (
    <>
      <Group gap={6} wrap="nowrap">
        <Badge
          variant={stage === 'nurture' ? 'default' : 'light'}
          color={STAGE_COLORS[stage]}
          tt="none"
          style={{ flexShrink: 0 }}
          title={stageWords(person) || undefined}
        >
          {m.scoring.stages[stage]}
        </Badge>
        <Text size="sm" fw={600} className="numbers" title={text.cellTitle(cell)}>
          {cell}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {m.scoring.phases[phase]}
      </Text>
    </>
  );
}

/** How to call them, and whether they are awake. */
export function PhoneAndTime({ person: { name, phone, timeZone, callsDeclined } }: { person: HotPerson }) {
  const now = useNow(MINUTE_MS);
  const there = localTime(now, timeZone);
  if (!phone && !there && !callsDeclined) return null;
  return (
    <Group gap={8}>
      {callsDeclined && (
        <Text size="sm" fw={600}>
          <IconPhoneOff size={13} aria-hidden="true" /> {text.callsDeclined}
        </Text>
      )}
      {phone && !callsDeclined && (
        <Text
          size="sm"
          component="a"
          href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
          aria-label={text.call(name, phone)}
        >
          <IconPhone size={13} aria-hidden="true" /> {phone}
        </Text>
      )}
      {there && (
        <Text size="xs" c="dimmed" className="numbers" title={timeZone}>
          {text.timeThere(there.time)}
          {there.night && (
            <>
              {' '}
              <IconMoon size={13} role="img" aria-label={text.night} />
            </>
          )}
        </Text>
      )}
    </Group>
  );
}

/** The one thing to begin the call with. */
export function BestReasonLine({ best }: { best: BestReason }) {
  return (
    <Text size="sm" fw={600} mb={4}>
      {saidReasons.best(best, formatDate)}
    </Text>
  );
}

/** Nothing where the zone is unknown to the browser, or to us. */
function localTime(now: number, timeZone: string): { time: string; night: boolean } | undefined {
  if (timeZone === '') return undefined;
  try {
    const hour = Number(
      new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now),
    );
    return {
      time: formatTime(new Date(now).toISOString(), timeZone),
      night: hour >= NIGHT.from || hour < NIGHT.until,
    };
  } catch {
    return undefined;
  }
}
