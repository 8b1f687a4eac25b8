import { type ArgumentMetadata, type ValidationError, ValidationPipe } from '@nestjs/common';
import type { FieldProblem } from './domain-error.js';
import { InvalidInput } from './domain-error.js';
import { listsForObjects } from './lists-for-objects.js';

/** One list of field problems from class-validator's tree. */
export function fieldProblems(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const pointer = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [
      ...Object.entries(constraints).map(([rule, message]) => ({ pointer, rule, message })),
      ...fieldProblems(children, pointer),
    ];
  });
}

/** Unknown fields are refused rather than dropped: a misspelt field must not be lost silently. */
export function createValidationPipe(): ValidationPipe {
  return new ObjectValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new InvalidInput(fieldProblems(errors)),
  });
}

/** Nest validates each element of a list where one object is expected, and an empty list would pass as anything; further in, too. */
class ObjectValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // The most frequent of all, a part of the address that is wanted as it is.
    if (typeof value === 'string' && metadata.metatype === String) return value;
    if (metadata.type === 'body' && Array.isArray(value) && metadata.metatype !== Array)
      throw new InvalidInput([{ pointer: '', rule: 'isObject', message: 'the body must be an object' }]);
    const made: unknown = await super.transform(value, metadata);
    const lists = metadata.type === 'body' ? listsForObjects(made) : [];
    if (lists.length > 0) throw new InvalidInput(lists);
    return made;
  }
}
