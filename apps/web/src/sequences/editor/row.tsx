import { Text } from '@mantine/core';
import { IconBroadcast, IconPlayerStop } from '@tabler/icons-react';
import { Fragment } from 'react';
import { m } from '../../messages';
import { markersOf, rowOf, type Marker } from '../outline';
import type { Place } from '../types';
import { Branches } from './branches';
import { useEditorView } from './editor-context';
import { Slot } from './slot';
import { StepCard } from './step-card';
import classes from './timeline.module.css';

const text = m.sequenceEditor;

/** The trunk, or one branch: its steps one below the other, with room for another before, between and behind them. */
export function Row({ within }: { within?: Place }) {
  const { editor } = useEditorView();
  const row = rowOf(editor.steps, within);
  const markers = within ? new Map<number, Marker[]>() : markersOf(row);
  return (
    <div className={classes.row}>
      {row.map((step, index) => (
        <Fragment key={step.key}>
          <Markers markers={markers.get(index)} />
          <Slot spot={{ within, index }} />
          <StepCard step={step} />
          <Branches step={step} />
        </Fragment>
      ))}
      {within && row.length === 0 && (
        <Text size="xs" c="dimmed" className={classes.straight}>
          {text.emptyBranch}
        </Text>
      )}
      <Slot spot={{ within, index: row.length }} />
      <Markers markers={markers.get(row.length)} />
    </div>
  );
}

function Markers({ markers = [] }: { markers?: Marker[] }) {
  return markers.map((marker) => {
    const Picture = marker === 'session-start' ? IconBroadcast : IconPlayerStop;
    return (
      <div key={marker} className={classes.marker}>
        <span>
          <Picture size={15} stroke={1.7} aria-hidden="true" />
          {marker === 'session-start' ? text.sessionStarts : text.sessionEnds}
        </span>
      </div>
    );
  });
}
