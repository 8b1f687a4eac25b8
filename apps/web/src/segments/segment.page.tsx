import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { FormProblem, LoadFailed, LoadingRows } from '../pieces/load-state';
import { NotFoundPage } from '../pieces/not-found.page';
import { PageHeader } from '../pieces/page-header';
import { PresentersOnly } from '../pieces/presenters-only';
import { Panel } from '../pieces/panel';
import { tellDone } from '../pieces/tell';
import { MembersPanel } from './members.panel';
import { PreviewPanel } from './preview.panel';
import { RuleEditor } from './rule-editor';
import { ruleToSend } from './rule-values';
import { useSaveSegment, useSegmentFields, useSegments } from './segments.queries';
import { TemplatesMenu } from './templates-menu';
import type { Segment, SegmentDraft, SegmentField } from './types';

const text = m.segments;
const EMPTY: SegmentDraft = { name: '', rule: { combinator: 'and', rules: [] } };

export function SegmentPage() {
  const { segmentId } = useParams();
  const segments = useSegments();
  const fields = useSegmentFields();
  const error = segments.error ?? fields.error;
  if (error)
    return <LoadFailed error={error} onRetry={() => Promise.all([segments.refetch(), fields.refetch()])} />;
  if (!segments.data || !fields.data) return <LoadingRows />;
  if (segmentId === 'new') return <SegmentEditor key="new" fields={fields.data} />;
  const segment = segments.data.find(({ id }) => id === segmentId);
  return segment ? (
    <SegmentEditor key={segment.id} fields={fields.data} segment={segment} />
  ) : (
    <NotFoundPage />
  );
}

interface SegmentEditorProps {
  fields: SegmentField[];
  segment?: Segment;
}

function SegmentEditor({ fields, segment }: SegmentEditorProps) {
  const [{ name, rule }, setDraft] = useState<SegmentDraft>(segment ?? EMPTY);
  const save = useSaveSegment(segment?.id ?? null);
  const mayChange = useMay('present');
  const navigate = useNavigate();
  const [missing, setMissing] = useState(false);
  const complete = ruleToSend(rule, new Map(fields.map(({ key, type }) => [key, type])));
  const submit = () => {
    setMissing(name.trim() === '');
    if (name.trim() === '' || !complete) return;
    save.mutate(
      { name: name.trim(), rule: complete },
      {
        onSuccess: ({ id }) => {
          tellDone(text.saved(name.trim()));
          void navigate(`/segments/${id}`);
        },
      },
    );
  };
  return (
    <Stack>
      <PageHeader
        title={segment?.name ?? text.newTitle}
        back={{ to: '/segments', label: text.list }}
        actions={mayChange && <TemplatesMenu onChoose={setDraft} />}
      />
      <Panel title={text.rule}>
        <TextInput
          label={text.name}
          value={name}
          maxLength={80}
          maw={480}
          error={missing && m.rules.isNotEmpty}
          onChange={({ currentTarget }) => {
            setDraft({ name: currentTarget.value, rule });
            setMissing(false);
          }}
        />
        <RuleEditor
          fields={fields}
          rule={rule}
          segmentId={segment?.id}
          onChange={(changed) => setDraft((draft) => ({ ...draft, rule: changed }))}
        />
        <FormProblem error={save.error} />
        {!mayChange && <PresentersOnly />}
        {mayChange && (
          <Group>
            <Button loading={save.isPending} disabled={complete === null} onClick={submit}>
              {m.actions.save}
            </Button>
          </Group>
        )}
      </Panel>
      <PreviewPanel rule={complete} />
      {segment && <MembersPanel segmentId={segment.id} />}
    </Stack>
  );
}
