import { useDndContext, useDroppable } from '@dnd-kit/core';
import { mayStand, type Spot } from '../outline';
import { AddStep } from './add-step';
import { useEditorView } from './editor-context';
import { spotId } from './place-words';
import classes from './timeline.module.css';

/** The room between two steps: a button to add one, and a place to set one down. */
export function Slot({ spot }: { spot: Spot }) {
  const { editor } = useEditorView();
  const { active } = useDndContext();
  const key = active === null ? undefined : String(active.id);
  const allowed = key !== undefined && mayStand(editor.steps, key, spot);
  const { setNodeRef, isOver } = useDroppable({ id: spotId(spot), data: { spot }, disabled: !allowed });
  return (
    <div
      ref={setNodeRef}
      className={classes.slot}
      data-open={allowed || undefined}
      data-over={isOver || undefined}
      data-spot={spotId(spot)}
    >
      {editor.mayEdit && key === undefined && <AddStep spot={spot} />}
    </div>
  );
}
