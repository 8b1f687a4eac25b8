import { Badge, Group, Loader, Select, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { ContactLink } from '../contacts/contact-link';
import { formatDateTime } from '../format/time';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { reasonWords } from '../offers/reason-words';
import { LoadFailed } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { useWebinars } from '../registration/webinars.queries';
import classes from './scoring.module.css';
import { useScoringPreview } from './scoring.queries';
import type { ScoringDraft, ScoringPreview } from './types';

const text = m.scoring;
const SETTLE_MS = 400;
const FEW_REASONS = 3;

/** How the list of a session would look by the rules as they stand; null while they are not complete. */
export function PreviewPanel({ draft }: { draft: ScoringDraft | null }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const sessions = useStartedSessions();
  const sessionId = chosen ?? sessions[0]?.value;
  const [json] = useDebouncedValue(draft === null ? null : JSON.stringify(draft), SETTLE_MS);
  const asked = json === null ? null : (JSON.parse(json) as ScoringDraft);
  const { data, error, isFetching, refetch } = useScoringPreview(asked, sessionId);
  return (
    <Panel
      title={text.preview}
      aside={isFetching && <Loader size="xs" role="status" aria-label={m.states.loading} />}
    >
      <Text size="sm" c="dimmed">
        {sessionId === undefined ? text.noSessions : text.previewLead}
      </Text>
      {sessionId !== undefined && (
        <Select
          aria-label={text.session}
          data={sessions}
          value={sessionId}
          allowDeselect={false}
          searchable
          onChange={setChosen}
        />
      )}
      {draft === null && <Text>{text.incomplete}</Text>}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {draft !== null && data && <Found preview={data} />}
    </Panel>
  );
}

function Found({ preview: { people, moved, stages, top } }: { preview: ScoringPreview }) {
  if (people === 0) return <Text c="dimmed">{text.nobodyThere}</Text>;
  return (
    <Stack gap="sm">
      <Text fw={600} aria-live="polite">
        {moved === 0 ? text.nobodyMoves : text.moved(moved, people)}
      </Text>
      <Group gap="xs">
        {stages.map(({ name, now, after }) => (
          <Badge key={name} variant="default" tt="none" size="lg" fw={500}>
            {wordFor(text.stages, name) ?? name}: {text.scoreChange(now, after)}
          </Badge>
        ))}
      </Group>
      <Title order={3} size="h5">
        {text.top}
      </Title>
      <ol className={classes.list}>
        {top.map(({ registrationId, contactId, name, email, now, after, reasons }) => (
          <li key={registrationId} className={classes.person}>
            <Text span fw={700} className="numbers">
              {after.rank}
            </Text>
            <div>
              <ContactLink id={contactId} name={name || email} />
              <Text size="xs" c="dimmed">
                {now.rank !== after.rank && `${text.rankWas(now.rank)}; `}
                {reasons.slice(0, FEW_REASONS).map(reasonWords).join('; ')}
              </Text>
            </div>
            <Text span size="sm" className="numbers">
              {text.scoreChange(now.score, after.score)}, {after.cell}
            </Text>
          </li>
        ))}
      </ol>
    </Stack>
  );
}

/** Those that have people to show, the latest first. */
function useStartedSessions(): { value: string; label: string }[] {
  const webinars = useWebinars();
  return (webinars.data ?? [])
    .flatMap(({ title, sessions }) => sessions.map((session) => ({ title, ...session })))
    .filter(({ registrationCount }) => registrationCount > 0)
    .toSorted((one, other) => other.startsAt.localeCompare(one.startsAt))
    .map(({ id, title, startsAt, timeZone }) => ({
      value: id,
      label: `${title}, ${formatDateTime(startsAt, timeZone)}`,
    }));
}
