import { useEffect, useMemo, useRef } from 'react';
import { m } from '../../messages';
import { tellUndoable } from '../../pieces/tell';
import * as outline from '../outline';
import { newStep } from '../new-step';
import { checkOf, refusalOf, type Check } from '../problems';
import type { Definition, Draft, Step, StepKind, Written } from '../types';
import { useAutosave } from './use-autosave';
import { usePast } from './use-past';

const text = m.sequenceEditor;

/** Everything that an author can do to a draft; each change is undone by one step back. */
export function useEditor(draft: Draft, mayEdit: boolean) {
  const start = useMemo<Written>(() => ({ name: draft.name, definition: draft.definition }), [draft.id]);
  const past = usePast(start);
  const { present, change } = past;
  const { definition } = present;
  const { steps } = definition;
  const latest = useRef(present);
  useEffect(() => {
    latest.current = present;
  });
  const saving = useAutosave(draft.id, present, mayEdit);
  const { accept } = saving;
  const { begin, canUndo, canRedo } = past;
  // What was read at first may be older than what is saved: by another member, or by this page a moment ago.
  useEffect(() => {
    const known = { name: draft.name, definition: draft.definition };
    if (canUndo || canRedo || JSON.stringify(known) === JSON.stringify(latest.current)) return;
    accept(known);
    begin(known);
  }, [draft, canUndo, canRedo, accept, begin]);
  const check = useMemo<Check>(() => {
    const known = checkOf(draft);
    return saving.error
      ? { ...known, flaws: [...refusalOf(saving.error, definition), ...known.flaws] }
      : known;
  }, [draft, saving.error]);

  const setSteps = (next: Step[], about?: string) =>
    change({ ...present, definition: { ...definition, steps: next } }, about);

  return {
    id: draft.id,
    name: present.name,
    definition,
    steps,
    check,
    saving,
    mayEdit,
    past,
    rename: (name: string) => change({ ...present, name }, 'name'),
    set: (part: Partial<Definition>, about?: string) =>
      change({ ...present, definition: { ...definition, ...part } }, about),
    add: (kind: StepKind, spot: outline.Spot): Step => {
      const step = newStep(kind);
      setSteps(outline.insert(steps, [step], spot));
      return step;
    },
    edit: (key: string, part: Partial<Step>, about: string) =>
      setSteps(
        steps.map((step) => (step.key === key ? { ...step, ...part } : step)),
        `${key} ${about}`,
      ),
    replaceSteps: (next: Step[]) => setSteps(next),
    move: (key: string, spot: outline.Spot) => setSteps(outline.move(steps, key, spot)),
    copy: (key: string): string => {
      const { steps: next, copied } = outline.copy(steps, key);
      setSteps(next);
      return copied;
    },
    /** Without a question; the way back puts it where it was, whatever has changed meanwhile. */
    remove: (key: string, title: string) => {
      const block = outline.withBranches(steps, key);
      const spot = outline.spotOf(steps, key);
      setSteps(outline.remove(steps, key));
      tellUndoable({
        message: text.removed(title),
        undo: () => {
          const now = latest.current;
          const next = outline.putBack(now.definition.steps, block, spot);
          change({ ...now, definition: { ...now.definition, steps: next } });
          return Promise.resolve();
        },
      });
    },
  };
}

export type Editor = ReturnType<typeof useEditor>;
