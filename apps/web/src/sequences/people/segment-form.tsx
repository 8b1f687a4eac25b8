import { Alert, Button, Group, Progress, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { m } from '../../messages';
import { FormProblem, LoadFailed, LoadingRows } from '../../pieces/load-state';
import { segmentWords } from '../../segments/segment-words';
import { useSegmentsOfPeople } from './enrolments.queries';
import { useEnrolSegment } from './use-enrol-segment';

const text = m.walkers.segment;

interface SegmentFormProps {
  sequenceId: string;
  onDone: () => void;
}

/** A whole segment begins the sequence: counted first, confirmed, and then followed page by page. */
export function SegmentForm({ sequenceId, onDone }: SegmentFormProps) {
  const segments = useSegmentsOfPeople();
  const [segmentId, setSegmentId] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const run = useEnrolSegment(sequenceId);
  const chosen = segments.data?.find((segment) => segment.segmentId === segmentId);
  if (segments.isPending) return <LoadingRows rows={2} height={36} />;
  if (segments.error) return <LoadFailed error={segments.error} onRetry={segments.refetch} />;
  if (segments.data.length === 0)
    return (
      <Text c="dimmed" role="status">
        {text.none}
      </Text>
    );
  const { state, seen, enrolled } = run;
  const people = Math.max(chosen?.people ?? 0, seen);
  return (
    <Stack>
      <Select
        label={text.label}
        description={m.walkers.enrolText}
        data={segments.data.map((segment) => ({
          value: segment.segmentId,
          label: text.option(segmentWords(segment.segment), segment.people),
        }))}
        value={segmentId}
        searchable
        disabled={state !== 'ready'}
        onChange={(id) => {
          setSegmentId(id);
          setAsked(false);
        }}
      />
      {state === 'ready' && asked && chosen && (
        <Alert color="gray" role="alert">
          {text.question(segmentWords(chosen.segment), chosen.people)}
        </Alert>
      )}
      {state !== 'ready' && (
        <Stack gap={6}>
          <Progress value={people === 0 ? 100 : (seen / people) * 100} aria-label={text.progress} />
          <Text size="sm" role="status">
            {state === 'running' ? text.soFar(seen, people) : text.result(enrolled, seen - enrolled)}
          </Text>
        </Stack>
      )}
      <FormProblem error={run.error} />
      <Group justify="flex-end">
        {state === 'running' && (
          <Button variant="default" onClick={run.stop}>
            {text.stop}
          </Button>
        )}
        {state === 'stopped' && (
          <Button variant="default" onClick={() => void run.start(segmentId!)}>
            {text.goOn}
          </Button>
        )}
        {(state === 'done' || state === 'stopped') && <Button onClick={onDone}>{text.close}</Button>}
        {state === 'ready' && (
          <>
            <Button variant="default" onClick={asked ? () => setAsked(false) : onDone}>
              {asked ? text.notYet : m.actions.cancel}
            </Button>
            <Button disabled={!chosen} onClick={() => (asked ? void run.start(segmentId!) : setAsked(true))}>
              {asked ? text.confirm : m.walkers.enrolSubmit(chosen?.people ?? 0)}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}
