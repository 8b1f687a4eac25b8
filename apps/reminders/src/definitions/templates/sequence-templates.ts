import type { SequenceTemplate } from './sequence-template.js';

const TEMPLATES: readonly SequenceTemplate[] = [];

/** All ready sequences, in the order of the funnel. */
export function sequenceTemplates(): readonly SequenceTemplate[] {
  return TEMPLATES;
}
