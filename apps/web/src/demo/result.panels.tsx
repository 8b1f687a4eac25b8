import { Text } from '@mantine/core';
import { m } from '../messages';
import { FunnelFigures } from '../offers/funnel-bars';
import { Panel } from '../pieces/panel';
import classes from './demo.module.css';
import { PersonRow } from './person-row';
import type { DemoResult } from './types';

const text = m.demo.result;

export function FunnelPanel({ result: { funnel, currency } }: { result: DemoResult }) {
  return (
    <Panel title={text.funnel}>
      <FunnelFigures figures={{ ...funnel, currency }} />
    </Panel>
  );
}

/** Whom sales would call first, and why. */
export function HotListPanel({ result: { hotList } }: { result: DemoResult }) {
  return (
    <Panel title={text.hotList}>
      <Text c="dimmed" size="sm">
        {text.hotListLead}
      </Text>
      <ol className={classes.people}>
        {hotList.map((person) => (
          <PersonRow key={person.rank} person={person} />
        ))}
      </ol>
    </Panel>
  );
}
