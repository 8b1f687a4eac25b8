import { Loader, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { RuleGroupType } from 'react-querybuilder';
import { ContactLink } from '../contacts/contact-link';
import { m } from '../messages';
import { LoadFailed } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { conditionWords } from './condition-words';
import { useRuleNames } from './rule-names';
import { useRulePreview } from './segments.queries';
import type { SegmentPreview } from './types';

const text = m.segments;
const SETTLE_MS = 300;

/** Who fits the rule as it stands, and why; null while it is not complete. */
export function PreviewPanel({ rule }: { rule: RuleGroupType | null }) {
  const [json] = useDebouncedValue(rule === null ? null : JSON.stringify(rule), SETTLE_MS);
  const asked = json === null ? null : (JSON.parse(json) as RuleGroupType);
  const { data, error, isFetching, refetch } = useRulePreview(asked);
  const names = useRuleNames();
  const words = asked ? conditionWords(asked, names, asked.not ?? false) : [];
  return (
    <Panel
      title={text.live}
      aside={isFetching && <Loader size="xs" role="status" aria-label={m.states.loading} />}
    >
      {rule === null && <Text c="dimmed">{text.incomplete}</Text>}
      {rule !== null && error && <LoadFailed error={error} onRetry={refetch} />}
      {rule !== null && data && (
        <>
          <Text fw={600} aria-live="polite">
            {foundIn(data)}
          </Text>
          {rule.rules.length === 0 && (
            <Text size="sm" c="dimmed">
              {text.everybody}
            </Text>
          )}
          {data.sample.length > 0 && (
            <Stack gap="xs" component="ul" aria-label={text.sample} m={0} p={0} style={{ listStyle: 'none' }}>
              {data.sample.map(({ contactId, name, email, conditions }) => (
                <li key={contactId}>
                  <ContactLink id={contactId} name={name || email} />
                  <Text size="sm" c="dimmed">
                    {conditions.flatMap((index) => words[index] ?? []).join('; ') || email}
                  </Text>
                </li>
              ))}
            </Stack>
          )}
        </>
      )}
    </Panel>
  );
}

function foundIn({ count, exact }: SegmentPreview): string {
  if (!exact) return text.foundAbout(count);
  return count === 0 ? text.nobody : text.found(count);
}
