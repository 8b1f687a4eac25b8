import { useEditorView } from '../editor/editor-context';
import { flawAt } from '../problems';
import type { Step } from '../types';

/** How the fields of one step read, change and complain. */
export function useStep(step: Step, wanted: string | undefined) {
  const { editor } = useEditorView();
  const flaws = editor.check.flaws.filter(({ stepKey }) => stepKey === step.key);
  return {
    step,
    editor,
    readOnly: !editor.mayEdit,
    change: (part: Partial<Step>, about: string) => editor.edit(step.key, part, about),
    flaw: (field: string) => flawAt(flaws, field),
    /** Marks a field, so that the list of problems leads to it; the drawer gives it the focus when it opens. */
    mark: (field: string) => ({
      'data-field': field,
      ...(wanted !== undefined && wanted !== '' && (wanted === field || wanted.startsWith(`${field}/`))
        ? { 'data-autofocus': true }
        : {}),
      error: flawAt(flaws, field),
    }),
  };
}

export type StepWriter = ReturnType<typeof useStep>;
