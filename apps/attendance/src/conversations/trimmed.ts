import { Transform } from 'class-transformer';

/** Spaces around what was typed are nobody's meaning, also within a list. */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trim) : trim(value)));
}

function trim(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}
