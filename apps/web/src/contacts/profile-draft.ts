import { wordFor } from '../language/word-for';
import { m } from '../messages';
import type { ContactProfile, ProfileChanges } from './types';

export interface DraftRow {
  key: string;
  /** As the person reads it: the label of a known name, or the name itself. */
  label: string;
  value: string;
}

export const nameLabels: string[] = Object.values(m.contactProfile.names);

export const labelOf = (name: string): string => wordFor(m.contactProfile.names, name) ?? name;

/** What was chosen by its label goes by its name; everything else as it was typed. */
export function nameOf(label: string): string {
  const typed = label.trim();
  const known = Object.entries(m.contactProfile.names).find(
    ([, word]) => word.toLowerCase() === typed.toLowerCase(),
  );
  return known?.[0] ?? typed;
}

export const newRow = (): DraftRow => ({ key: crypto.randomUUID(), label: '', value: '' });

export const rowsOf = ({ attributes }: ContactProfile): DraftRow[] =>
  attributes.map(({ name, value }) => ({ key: name, label: labelOf(name), value }));

/** Rows that were never filled in are nobody's mistake. */
export const filled = (rows: readonly DraftRow[]): DraftRow[] =>
  rows.filter(({ label, value }) => label.trim() !== '' || value.trim() !== '');

/** By row; only what can be told without asking the platform. */
export function rowProblems(rows: readonly DraftRow[]): Record<string, string> {
  const seen = new Set<string>();
  const problems: Record<string, string> = {};
  for (const { key, label } of filled(rows)) {
    const name = nameOf(label).toLowerCase();
    if (name === '') problems[key] = m.contactProfile.nameNeeded;
    else if (seen.has(name)) problems[key] = m.contactProfile.nameTwice;
    seen.add(name);
  }
  return problems;
}

/** The rows as they stand come first, so that the platform's problems point at them; then what was removed. */
export function changesOf(
  before: ContactProfile,
  rows: readonly DraftRow[],
  tags: readonly string[],
): ProfileChanges {
  const kept = filled(rows).map(({ label, value }) => ({ name: nameOf(label), value }));
  const gone = before.attributes.filter(({ name }) => !kept.some((one) => one.name === name));
  return {
    attributes: [...kept, ...gone.map(({ name }) => ({ name, value: '' }))],
    addTags: tags.filter((tag) => !before.tags.includes(tag)),
    removeTags: before.tags.filter((tag) => !tags.includes(tag)),
  };
}
