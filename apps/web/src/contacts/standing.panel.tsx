import { Badge, Stack, Text } from '@mantine/core';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import { reasonWords } from '../offers/reason-words';
import { Panel } from '../pieces/panel';
import { Disqualify } from '../sales/disqualify';
import { stageWords } from '../scoring/stage-words';
import type { Activity } from './types';

const text = m.scoring;
const FEW = 5;

type Standing = NonNullable<Activity['lead']>;
type Reasons = Standing['fitReasons'];

/** Whether it is time to call somebody, and everything that speaks for it. */
export function StandingPanel({
  lead,
  contact,
}: {
  lead: Standing | null;
  contact: { id: string; name: string };
}) {
  if (!lead) return null;
  return (
    <Panel
      title={text.standing.title}
      aside={
        <Badge tt="none" size="lg" variant={lead.stage === 'sales-ready' ? 'filled' : 'default'}>
          {text.stages[lead.stage]}
        </Badge>
      }
    >
      <Text size="sm">{stageWords(lead)}</Text>
      {lead.disqualified && (
        <Text size="sm" c="dimmed">
          {text.standing.disqualifiedBy(lead.disqualified.memberName, formatDateTime(lead.disqualified.at))}
        </Text>
      )}
      <Text size="sm">
        <b>{text.standing.phase}:</b> {text.phases[lead.phase]}, {text.phaseReasons[lead.phase]}
      </Text>
      <Ledger name={text.standing.fit} points={lead.fit} reasons={lead.fitReasons} />
      <Ledger name={text.standing.engagement} points={lead.engagement} reasons={lead.engagementReasons} />
      <Disqualify contactId={contact.id} name={contact.name} byHand={lead.disqualified !== null} />
    </Panel>
  );
}

function Ledger({ name, points, reasons }: { name: string; points: number; reasons: Reasons }) {
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {name}: {text.standing.points(points)}
      </Text>
      {reasons.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.standing.noReasons}
        </Text>
      )}
      {reasons.slice(0, FEW).map((reason, index) => (
        <Text key={`${reason.text} ${index}`} size="sm" c="dimmed">
          {m.hotList.points(reason.points)} {reasonWords(reason)}
        </Text>
      ))}
      {reasons.length > FEW && (
        <Text size="xs" c="dimmed">
          {text.standing.more(reasons.length - FEW)}
        </Text>
      )}
    </Stack>
  );
}
