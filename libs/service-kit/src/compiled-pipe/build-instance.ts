import type { TransformFnParams } from 'class-transformer';
import { TransformationType } from 'class-transformer';
import { transformerStorage } from './transformer-storage.js';

export type RequestClass<Request extends object = object> = new () => Request;

/** Makes an instance from a parsed body, or answers `undefined` for what is better left to class-transformer itself. */
export type InstanceBuilder<Request extends object> = (body: unknown) => Request | undefined;

type PropertyReader = (value: unknown, body: Record<string, unknown>) => unknown;

/**
 * Reads the decorators of class-transformer once, so that a request costs a few assignments instead of a walk
 * through its registers. Knows `@Transform` and `@Type`; a class that uses more is refused when it is compiled.
 */
export function instanceBuilderFor<Request extends object>(
  Target: RequestClass<Request>,
): InstanceBuilder<Request> {
  assertPlain(Target);
  const readers = new Map<string, PropertyReader>();
  const readerOf = (key: string): PropertyReader => {
    const known = readers.get(key);
    if (known) return known;
    const reader = propertyReader(Target, key);
    // Keys come from strangers: only those with decorators are worth remembering.
    if (reader !== asItIs) readers.set(key, reader);
    return reader;
  };
  return (body) => {
    if (!isPlainObject(body)) return undefined;
    const instance = new Target() as Record<string, unknown>;
    for (const key of Object.keys(body)) {
      if (key in Target.prototype) return undefined;
      const value = readerOf(key)(body[key], body);
      if (value !== undefined) instance[key] = value;
    }
    return instance as Request;
  };
}

/** The class behind a nested property, when `@Type` names one. */
export function nestedClassOf(Target: RequestClass, property: string): RequestClass | undefined {
  const type = transformerStorage.findTypeMetadata(Target, property);
  if (type?.options?.discriminator) {
    throw new TypeError(
      `${Target.name}.${property} has a discriminator, which a compiled pipe does not know`,
    );
  }
  return type?.typeFunction() as RequestClass | undefined;
}

const asItIs: PropertyReader = (value) => value;

function propertyReader(Target: RequestClass, property: string): PropertyReader {
  const Nested = nestedClassOf(Target, property);
  const transforms = transformerStorage.findTransformMetadatas(
    Target,
    property,
    TransformationType.PLAIN_TO_CLASS,
  );
  if (!Nested && transforms.length === 0) return asItIs;
  const nest = Nested ? nestedReader(Nested) : asItIs;
  return (raw, body) =>
    transforms.reduce(
      (value: unknown, { transformFn }) => {
        const params: TransformFnParams = {
          value,
          key: property,
          obj: body,
          type: TransformationType.PLAIN_TO_CLASS,
          options: {},
        };
        return transformFn(params) as unknown;
      },
      nest(raw, body),
    );
}

function nestedReader(Nested: RequestClass): PropertyReader {
  const build = instanceBuilderFor(Nested);
  const one = (value: unknown): unknown => (isPlainObject(value) ? (build(value) ?? value) : value);
  return (value) => (Array.isArray(value) ? value.map(one) : one(value));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function assertPlain(Target: RequestClass): void {
  const renames =
    transformerStorage.getExposedMetadatas(Target).length +
    transformerStorage.getExcludedMetadatas(Target).length;
  if (renames > 0)
    throw new TypeError(`${Target.name} uses @Expose or @Exclude, which a compiled pipe does not know`);
}
