import { MOST_TAGS } from '../contact-profiles/contact-profile.errors.js';
import type { MappedColumns } from './column-mapping.policy.js';

export interface RowProfile {
  attributes: { name: string; value: string }[];
  tags: string[];
}

const LONGEST_VALUE = 200;
const LONGEST_TAG = 60;

/** What a row says of a profile. What is too long to be kept, or is no text, is left out: it must not cost us the person. */
export function profileOf(
  cells: readonly string[],
  { columns, attributes }: Pick<MappedColumns, 'columns' | 'attributes'>,
): RowProfile {
  const tags = (cells[columns.tags ?? -1] ?? '').split(/[,;|]/).map((tag) => oneLine(tag, LONGEST_TAG));
  return {
    attributes: attributes
      .map(({ index, name }) => ({ name, value: oneLine(cells[index] ?? '', LONGEST_VALUE) }))
      .filter(({ value }) => value !== ''),
    // Once whatever its case, as first written.
    tags: [
      ...new Map(
        tags
          .filter(Boolean)
          .toReversed()
          .map((tag) => [tag.toLowerCase(), tag]),
      ).values(),
    ]
      .toReversed()
      .slice(0, MOST_TAGS),
  };
}

/** Empty for what cannot be kept. */
function oneLine(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > longest || /\p{Cc}/u.test(line) ? '' : line;
}
