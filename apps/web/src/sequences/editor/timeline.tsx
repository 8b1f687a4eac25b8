import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MeasuringStrategy,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Stack, Text } from '@mantine/core';
import { IconFlag, IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import { m } from '../../messages';
import { EmptyState } from '../../pieces/empty-state';
import { IconRoute } from '@tabler/icons-react';
import type { Spot } from '../outline';
import { stepTitle } from '../words';
import { AddStep } from './add-step';
import { Announcer } from './announce';
import { announcementsFor, nearestPlace, toNextPlace } from './drag';
import { useEditorView } from './editor-context';
import { Row } from './row';
import { StepFace } from './step-card';
import classes from './timeline.module.css';

const text = m.sequenceEditor;

/** A click is not yet a drag. */
const BEFORE_DRAGGING_PX = 6;

/** The whole sequence, from what begins it to its end. */
export function Timeline() {
  const { editor, nameOf, numberOf } = useEditorView();
  const { steps, definition, mayEdit } = editor;
  const [carried, setCarried] = useState<string>();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: BEFORE_DRAGGING_PX } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextPlace }),
  );
  const step = steps.find(({ key }) => key === carried);
  return (
    <section aria-label={text.timeline} className={classes.timeline}>
      <div className={classes.terminal}>{text.begin}</div>
      <Announcer>
        <DndContext
          sensors={sensors}
          collisionDetection={nearestPlace}
          measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
          accessibility={{
            announcements: announcementsFor(steps, nameOf),
            screenReaderInstructions: { draggable: text.drag.how },
          }}
          onDragStart={({ active }) => setCarried(String(active.id))}
          onDragCancel={() => setCarried(undefined)}
          onDragEnd={({ active, over }) => {
            setCarried(undefined);
            const spot = (over?.data.current as { spot?: Spot } | undefined)?.spot;
            if (spot) editor.move(String(active.id), spot);
          }}
        >
          {steps.length === 0 && mayEdit ? (
            <EmptyState
              icon={IconRoute}
              title={text.emptyTitle}
              text={text.emptyText}
              action={<AddStep spot={{ index: 0 }} big />}
            />
          ) : (
            <Row />
          )}
          <DragOverlay dropAnimation={null}>
            {step && (
              <div className={`${classes.card} ${classes.carried}`}>
                <StepFace step={step} title={stepTitle(step, nameOf)} number={numberOf(step.key)} />
              </div>
            )}
          </DragOverlay>
        </DndContext>
      </Announcer>
      <Stack gap={0} align="center" className={classes.terminal}>
        <End rests={definition.restAtEnd} />
      </Stack>
    </section>
  );
}

function End({ rests }: { rests: boolean }) {
  const Picture = rests ? IconHourglass : IconFlag;
  return (
    <Text span size="sm" className={classes.endWords}>
      <Picture size={15} stroke={1.7} aria-hidden="true" />
      {rests ? text.rest : text.end}
    </Text>
  );
}
