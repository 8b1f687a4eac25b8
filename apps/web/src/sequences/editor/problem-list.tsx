import { Alert, Anchor, List } from '@mantine/core';
import { IconAlertTriangle, IconListCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { m } from '../../messages';
import type { Flaw } from '../problems';
import { useEditorView } from './editor-context';

const text = m.sequenceEditor;

/** What keeps the draft from being published, each a way to the field that has to change. */
export function ProblemList({ onSettings }: { onSettings: (field: string) => void }) {
  const { editor, numberOf, open } = useEditorView();
  const { flaws, warnings } = editor.check;
  const line = (flaw: Flaw, nth: number) => {
    const { stepKey, field, words, settings } = flaw;
    const known = stepKey !== undefined && editor.steps.some(({ key }) => key === stepKey);
    const told = known ? text.atStep(numberOf(stepKey), words) : words;
    return (
      <List.Item key={`${stepKey ?? ''} ${field} ${nth}`}>
        {field === 'steps' && !known ? (
          told
        ) : (
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="left"
            display="inline"
            style={{ verticalAlign: 'top' }}
            onClick={() => (known ? open(stepKey, field) : onSettings(field))}
          >
            {told}
          </Anchor>
        )}
        {settings && (
          <>
            {' '}
            <Anchor component={Link} to={settings} size="sm">
              {text.toSettings}
            </Anchor>
          </>
        )}
      </List.Item>
    );
  };
  return (
    <>
      {flaws.length > 0 && (
        <Alert
          color="gray"
          icon={<IconListCheck aria-hidden="true" />}
          title={text.problemsTitle(flaws.length)}
          role="region"
          aria-label={text.problemsTitle(flaws.length)}
        >
          <List size="sm" spacing={4}>
            {flaws.map(line)}
          </List>
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert
          color="gray"
          icon={<IconAlertTriangle aria-hidden="true" />}
          title={text.warningsTitle}
          role="region"
          aria-label={text.warningsTitle}
        >
          <List size="sm" spacing={4}>
            {warnings.map(line)}
          </List>
        </Alert>
      )}
    </>
  );
}
