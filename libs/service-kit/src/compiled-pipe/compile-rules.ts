import { Ajv } from 'ajv';
import { getMetadataStorage, ValidationTypes, type ValidatorConstraintInterface } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { nestedClassOf, type RequestClass } from './build-instance.js';
import { transformerStorage } from './transformer-storage.js';

/** The one rule whose meaning JSON schema shares to the letter; every other rule is called, so that both ways agree. */
const SHARED_WITH_JSON_SCHEMA = 'isString';
const DEFINITIONS = '#/$defs/';

interface Rule {
  constraint: ValidatorConstraintInterface;
  property: string;
  constraints: unknown[];
}

interface PropertyRule {
  type: string;
  name?: string;
  propertyName: string;
  constraintCls?: Function;
  constraints?: unknown[];
  validateIf?: unknown;
  groups?: string[];
  always?: boolean;
}

type Schema = { properties?: Record<string, object>; [keyword: string]: unknown };

/** Turns the class-validator rules of a class, and of the classes nested in it, into one compiled function. */
export function compileRules(Target: RequestClass): (instance: object) => boolean {
  const rules: Rule[] = [];
  const definitions: Record<string, object> = {};
  for (const NestedOrTarget of withNested(Target)) {
    if (definitions[NestedOrTarget.name]) throw new TypeError(`two classes named ${NestedOrTarget.name}`);
    definitions[NestedOrTarget.name] = schemaOf(NestedOrTarget, rules);
  }
  const ajv = new Ajv({ strict: false, allowUnionTypes: true });
  ajv.addKeyword({
    keyword: 'satisfies',
    schemaType: 'object',
    errors: false,
    compile: (chosen: Record<string, true>) => {
      const own = Object.keys(chosen).map((index) => rules[Number(index)]);
      return (value: unknown, context?: { parentData: unknown }) =>
        own.every((rule) => holds(rule, value, context?.parentData));
    },
  });
  return ajv.compile({ $ref: `${DEFINITIONS}${Target.name}`, $defs: definitions }) as (i: object) => boolean;
}

function holds({ constraint, property, constraints }: Rule, value: unknown, parent: unknown): boolean {
  const args = { value, property, object: parent as object, constraints, targetName: '' };
  return constraint.validate(value, args) === true;
}

function schemaOf(Target: RequestClass, rules: Rule[]): object {
  const properties = rulesOf(Target);
  properties.forEach((rule) => assertKnown(Target, rule));
  const call = (meta: unknown): object => {
    const { propertyName, constraints, constraintCls } = meta as PropertyRule;
    const [{ instance }] = getMetadataStorage().getTargetValidatorConstraints(constraintCls!);
    const index = rules.push({
      constraint: instance,
      property: propertyName,
      constraints: constraints ?? [],
    });
    return { satisfies: { [index - 1]: true } };
  };
  const called = properties.map(nameOf).filter((name) => name && name !== SHARED_WITH_JSON_SCHEMA);
  const schema = targetConstructorToSchema(Target, {
    classTransformerMetadataStorage: transformerStorage as never,
    refPointerPrefix: DEFINITIONS,
    additionalConverters: Object.fromEntries(called.map((name) => [name, call])),
  }) as Schema;
  return { ...schema, properties: allowNull(schema, properties), additionalProperties: false };
}

/** class-validator lets `null` pass where a value is optional. */
function allowNull({ properties = {} }: Schema, rules: PropertyRule[]): Record<string, object> {
  const optional = new Set(rules.filter(isConditional).map(({ propertyName }) => propertyName));
  const widen = ([name, schema]: [string, object]): [string, object] =>
    optional.has(name) ? [name, { anyOf: [{ type: 'null' }, schema] }] : [name, schema];
  return Object.fromEntries(Object.entries(properties).map(widen));
}

function assertKnown(Target: RequestClass, rule: PropertyRule): void {
  const where = `${Target.name}.${rule.propertyName}`;
  const optionalOnly = !isConditional(rule) || rule.name === 'isOptional';
  if (!optionalOnly || rule.validateIf) throw new TypeError(`${where} has a condition besides @IsOptional`);
  if (rule.groups?.length) throw new TypeError(`${where} uses validation groups`);
  const [constraint] = rule.constraintCls
    ? getMetadataStorage().getTargetValidatorConstraints(rule.constraintCls)
    : [];
  if (constraint?.async) throw new TypeError(`${where} has an asynchronous rule`);
}

function isConditional({ type }: PropertyRule): boolean {
  return type === ValidationTypes.CONDITIONAL_VALIDATION;
}

function nameOf({ constraintCls }: PropertyRule): string | undefined {
  return constraintCls && getMetadataStorage().getTargetValidatorConstraints(constraintCls)[0]?.name;
}

function rulesOf(Target: RequestClass): PropertyRule[] {
  return getMetadataStorage().getTargetValidationMetadatas(
    Target,
    '',
    true,
    false,
  ) as unknown as PropertyRule[];
}

function withNested(Target: RequestClass, found = new Set<RequestClass>()): Set<RequestClass> {
  if (found.has(Target)) return found;
  found.add(Target);
  for (const { propertyName } of rulesOf(Target)) {
    const Nested = nestedClassOf(Target, propertyName);
    if (Nested && rulesOf(Nested).length > 0) withNested(Nested, found);
  }
  return found;
}
