import { Alert, Button, Grid, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { FormProblem, LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { tellDone } from '../pieces/tell';
import { useKeepUnsaved } from '../registration/webinar/use-keep-unsaved';
import { ChangesPanel } from './changes.panel';
import { draftOf, draftToSend, sameDraft } from './draft';
import { MatrixPanel } from './matrix.panel';
import { PreviewPanel } from './preview.panel';
import { RulesPanel } from './rules.panel';
import classes from './scoring.module.css';
import { useSaveScoring, useScoring, useScoringFields } from './scoring.queries';
import { ThresholdsPanel } from './thresholds.panel';
import type { Scoring, ScoringDraft, ScoringField } from './types';

const text = m.scoring;

export function ScoringPage() {
  const scoring = useScoring();
  const fields = useScoringFields();
  const error = scoring.error ?? fields.error;
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} />
      {error && (
        <LoadFailed error={error} onRetry={() => Promise.all([scoring.refetch(), fields.refetch()])} />
      )}
      {!error && !(scoring.data && fields.data) && <LoadingRows rows={4} height={120} />}
      {scoring.data && fields.data && <ScoringEditor scoring={scoring.data} fields={fields.data} />}
    </>
  );
}

/** What was typed stays until it is saved or discarded, also when somebody else saves meanwhile. */
function ScoringEditor({ scoring, fields }: { scoring: Scoring; fields: ScoringField[] }) {
  const [edited, setEdited] = useState<{ draft: ScoringDraft; revision: number } | null>(null);
  const save = useSaveScoring();
  const disabled = !useMay('present');
  const stored = draftOf(scoring);
  const draft = edited?.draft ?? stored;
  const changed = edited !== null && !sameDraft(edited.draft, stored);
  const complete = draftToSend(draft, fields);
  useKeepUnsaved(changed);
  const change = (change: Partial<ScoringDraft>) =>
    setEdited((before) => ({
      draft: { ...(before?.draft ?? stored), ...change },
      revision: before?.revision ?? scoring.revision,
    }));
  const submit = () =>
    complete &&
    edited &&
    save.mutate(
      { ...complete, revision: edited.revision },
      {
        onSuccess: () => {
          setEdited(null);
          tellDone(text.saved);
        },
      },
    );
  const discard = () => {
    setEdited(null);
    save.reset();
  };
  return (
    <Stack gap="lg">
      {disabled && <Alert>{text.readOnly}</Alert>}
      {scoring.counting && <Counting {...scoring.counting} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="lg">
            <MatrixPanel
              stages={draft.stages}
              disabled={disabled}
              onChange={(stages) => change({ stages })}
            />
            <RulesPanel
              kind="engagement"
              rules={draft.rules}
              fields={fields}
              disabled={disabled}
              onChange={(rules) => change({ rules })}
            />
            <RulesPanel
              kind="fit"
              rules={draft.rules}
              fields={fields}
              disabled={disabled}
              onChange={(rules) => change({ rules })}
            />
            <ThresholdsPanel draft={draft} disabled={disabled} onChange={change} />
            <FormProblem error={save.error} />
            {!disabled && (
              <Group>
                <Button loading={save.isPending} disabled={!changed || complete === null} onClick={submit}>
                  {m.actions.save}
                </Button>
                {changed && (
                  <>
                    <Button variant="default" onClick={discard}>
                      {text.discard}
                    </Button>
                    <Text size="sm" c="dimmed" role="status">
                      {text.unsaved}
                    </Text>
                  </>
                )}
              </Group>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="lg" className={classes.beside}>
            <PreviewPanel draft={complete} />
            <ChangesPanel />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function Counting({ done, total }: { done: number; total: number }) {
  return (
    <div role="status">
      <Text size="sm" mb={6}>
        {text.counting(done, total)}
      </Text>
      <Progress
        value={total === 0 ? 100 : (100 * done) / total}
        aria-label={text.counting(done, total)}
        animated
      />
    </div>
  );
}
