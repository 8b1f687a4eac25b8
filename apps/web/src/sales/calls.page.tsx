import { Alert, Button, Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatRelative } from '../format/time';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { PersonLine } from '../pieces/person-line';
import { stageWords } from '../scoring/stage-words';
import classes from './calls.module.css';
import { LeadCard } from './lead-card';
import { useLeadCounts, useLeads } from './leads.queries';
import type { Lead, LeadView } from './types';

const text = m.calls;
const VIEWS = ['to-call', 'offered', 'waiting', 'later', 'done'] as const satisfies LeadView[];

/** One person after the other: whom I have on one side, and whoever is next in full on the other. */
export function CallsPage() {
  const [view, setView] = useState<LeadView>('to-call');
  const [chosenId, choose] = useState<string>();
  const counts = useLeadCounts();
  const list = useLeads(view);
  const leads = list.data ?? [];
  const at = Math.max(
    leads.findIndex(({ contactId }) => contactId === chosenId),
    0,
  );
  const chosen = leads[at];
  const offered = counts.data?.offered ?? 0;
  const number: Record<LeadView, number> = {
    'to-call': counts.data?.toCall ?? 0,
    offered,
    waiting: counts.data?.waiting ?? 0,
    later: counts.data?.later ?? 0,
    done: counts.data?.done ?? 0,
  };
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        actions={
          <Button component={Link} to="/tasks" variant="default">
            {text.tasks}
          </Button>
        }
      />
      {offered > 0 && view !== 'offered' && (
        <Alert mb="md" role="status">
          <Group justify="space-between" gap="sm">
            <Text size="sm">{text.offeredToYou(offered)}</Text>
            <Button size="xs" variant="default" onClick={() => setView('offered')}>
              {text.see}
            </Button>
          </Group>
        </Alert>
      )}
      <div className={classes.views}>
        <SegmentedControl
          aria-label={text.views.label}
          data={VIEWS.map((value) => ({ value, label: text.views[value](number[value]) }))}
          value={view}
          onChange={(value) => setView(value as LeadView)}
        />
      </div>
      {list.isPending && <LoadingRows rows={4} />}
      {list.error && <LoadFailed error={list.error} onRetry={list.refetch} />}
      {list.data && leads.length === 0 && (
        <Panel>
          <EmptyState icon={IconPhone} title={text.empty[view].title} text={text.empty[view].text} />
        </Panel>
      )}
      {chosen && (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          {/* On a phone whoever is next comes before the list. */}
          <div className={classes.list}>
            <Panel title={text.views[view](number[view])}>
              <Stack gap={4}>
                {leads.map((lead) => (
                  <PersonLine
                    key={lead.contactId}
                    name={lead.name || lead.email}
                    when={whenOf(lead)}
                    about={aboutOf(lead)}
                    current={lead === chosen}
                    onChoose={() => choose(lead.contactId)}
                  />
                ))}
              </Stack>
              {list.hasNextPage && (
                <Button
                  variant="default"
                  loading={list.isFetchingNextPage}
                  onClick={() => void list.fetchNextPage()}
                >
                  {m.actions.more}
                </Button>
              )}
            </Panel>
          </div>
          <LeadCard
            key={chosen.contactId}
            lead={chosen}
            onNext={() => choose(leads[(at + 1) % leads.length]!.contactId)}
          />
        </SimpleGrid>
      )}
    </>
  );
}

/** Who is back is shown with that; of the others where they stand. */
function aboutOf(lead: Lead): string {
  if (lead.again) return text.again[lead.again];
  return [m.scoring.stages[lead.stage], stageWords(lead)].filter(Boolean).join(': ');
}

function whenOf({ state, acceptBy, nextCallAt, lastCallAt, since }: Lead): string {
  if (state === 'offered' && acceptBy) return text.acceptBy(formatRelative(acceptBy));
  if (state === 'accepted' && nextCallAt) {
    const overdue = new Date(nextCallAt).getTime() < Date.now();
    return (overdue ? text.callDue : text.callAt)(formatRelative(nextCallAt));
  }
  return formatRelative(lastCallAt ?? since);
}
