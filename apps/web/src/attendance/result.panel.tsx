import { Text } from '@mantine/core';
import { m } from '../messages';
import { Bars } from '../pieces/bars';
import { Panel } from '../pieces/panel';
import type { ConsoleRoom } from './types';

const text = m.room.result;
const figures = ['registered', 'attended', 'stayedToOffer', 'leftEarly', 'noShow'] as const;

export function ResultPanel({ room: { attendance } }: { room: ConsoleRoom }) {
  return (
    <Panel title={text.title}>
      {attendance ? (
        <Bars
          label={text.title}
          whole={attendance.registered}
          bars={figures.map((key) => ({ key, label: text[key], value: attendance[key] }))}
        />
      ) : (
        <Text c="dimmed" role="status">
          {text.pending}
        </Text>
      )}
    </Panel>
  );
}
