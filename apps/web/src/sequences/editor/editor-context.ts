import { createContext, useContext, type RefObject } from 'react';
import type { NameOf } from '../words';
import type { StepProgress } from '../types';
import type { Editor } from './use-editor';

interface EditorView {
  editor: Editor;
  /** Webinars and sequences by their id. */
  nameOf: NameOf;
  /** What a step has done so far; nothing before the first publication. */
  progressOf: (key: string) => StepProgress | undefined;
  numberOf: (key: string) => number;
  /** Opens a step, at a field where one is named. */
  open: (key: string, field?: string) => void;
  opened: string | undefined;
  /** The step that was just moved by a menu: its new card takes the focus. */
  arriving: RefObject<string | undefined>;
}

export const EditorContext = createContext<EditorView | null>(null);

/** What every part of the timeline needs. */
export function useEditorView(): EditorView {
  const view = useContext(EditorContext);
  if (!view) throw new Error('This belongs into the editor of a sequence.');
  return view;
}
