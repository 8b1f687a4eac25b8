import type { SequenceDefinition } from '../definition.js';

/** A ready sequence to begin with; what becomes of it is the author’s. */
export interface SequenceTemplate {
  key: string;
  /** By language; English is always there. */
  name: Record<string, string> & { en: string };
  /** What it is for, in a sentence. */
  purpose: Record<string, string> & { en: string };
  definition: SequenceDefinition;
}
