import { Button, Menu } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { useSegmentTemplates } from './segments.queries';
import type { SegmentDraft } from './types';

const text = m.segments;

/** The usual ways of dividing a market, each as a name and a rule to begin with. */
export function TemplatesMenu({ onChoose }: { onChoose: (draft: SegmentDraft) => void }) {
  const { data } = useSegmentTemplates();
  const templates = (data ?? []).map(({ key, rule }) => ({
    key,
    rule,
    name: wordFor(text.templates, key) ?? key,
  }));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconTemplate size={16} aria-hidden="true" />}>
          {text.template}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={380} style={{ overflowY: 'auto' }}>
        {templates.map(({ key, name, rule }) => (
          <Menu.Item key={key} onClick={() => onChoose({ name, rule })}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
