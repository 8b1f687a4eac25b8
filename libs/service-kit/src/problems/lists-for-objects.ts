import { getMetadataStorage, ValidationTypes } from 'class-validator';
import type { FieldProblem } from './domain-error.js';

const known = new WeakMap<object, ReadonlyMap<string, boolean>>();

/**
 * Where a list stands for an object in what was made of a body. class-validator looks into such a list instead of refusing
 * it, so that an empty one would pass as any object.
 */
export function listsForObjects(instance: unknown, parent = ''): FieldProblem[] {
  if (typeof instance !== 'object' || instance === null) return [];
  const record = instance as Record<string, unknown>;
  return [...nestedIn(instance)].flatMap(([property, each]) => {
    const pointer = `${parent}/${property}`;
    const value = record[property];
    return each && Array.isArray(value)
      ? value.flatMap((one, index) => objectAt(one, `${pointer}/${index}`, property))
      : objectAt(value, pointer, property);
  });
}

function objectAt(value: unknown, pointer: string, property: string): FieldProblem[] {
  if (!Array.isArray(value)) return listsForObjects(value, pointer);
  return [{ pointer, rule: 'nestedValidation', message: `${property} takes objects, not lists of them` }];
}

/** Which properties hold objects with rules of their own, and whether lists of them. */
function nestedIn({ constructor: Target }: object): ReadonlyMap<string, boolean> {
  let nested = known.get(Target);
  if (!nested) {
    const rules = getMetadataStorage()
      .getTargetValidationMetadatas(Target, '', true, false)
      .filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION);
    nested = new Map(rules.map(({ propertyName, each }) => [propertyName, each]));
    known.set(Target, nested);
  }
  return nested;
}
