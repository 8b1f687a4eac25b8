import { RUNGS } from '../products/rung.js';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import { lowered } from '../profiles/lowered.js';
import type { Field } from './fields.js';
import type { Operator } from './operators.js';
import type { ClauseValue } from './rule.js';

const LONGEST_TEXT = 200;
const MOST_TEXTS = 50;
const LARGEST_NUMBER = 1_000_000_000;
const LONGEST_DAYS = 3_660;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The value of a clause, or in words why it is none. Plain values stand alone, what has several parts is an object. */
export function parseValue(field: Field, operator: Operator, json: unknown): ClauseValue | string {
  const parts = partsOf(json);
  switch (field.type) {
    case 'text':
    case 'tag':
    case 'answer':
      return comparedTo(operator, json);
    case 'choice':
      return chosenFrom(field.choices ?? [], comparedTo(operator, json));
    case 'stage':
      return idsFrom(comparedTo(operator, json));
    case 'segment':
      return isId(json) ? { text: json.toLowerCase() } : 'choose a segment';
    case 'number':
      return numberFrom(json);
    case 'attribute':
      return attributeFrom(operator, parts);
    case 'count':
      return countFrom(field, parts);
  }
}

function attributeFrom(operator: Operator, { name, value }: Record<string, unknown>): ClauseValue | string {
  if (!isText(name)) return 'name the attribute';
  const compared =
    operator === 'at-least' || operator === 'at-most' ? numberFrom(value) : comparedTo(operator, value);
  return typeof compared === 'string' ? compared : { ...compared, name: name.trim() };
}

function idsFrom(value: ClauseValue | string): ClauseValue | string {
  if (typeof value === 'string') return value;
  const { text, texts } = value;
  if (![...(texts ?? []), text ?? texts?.[0]].every(isId)) return 'choose a stage';
  return { ...(text && { text: text.toLowerCase() }), ...(texts && { texts: texts.map(lowered) }) };
}

function countFrom(field: Field, { count, days, ...parts }: Record<string, unknown>): ClauseValue | string {
  const number = numberFrom(count);
  if (typeof number === 'string') return number;
  if (!Number.isInteger(number.number)) return 'a count must be a whole number';
  if (given(days) && !isWhole(days, 1, LONGEST_DAYS)) return `days must be from 1 to ${LONGEST_DAYS}`;
  const narrowed = narrowedBy(field, parts);
  if (typeof narrowed === 'string') return narrowed;
  return { ...number, ...(given(days) ? { days: Number(days) } : {}), ...narrowed };
}

function narrowedBy(field: Field, parts: Record<string, unknown>): ClauseValue | string {
  const { webinarId, containing, outcome, productId, rung } = parts;
  if (given(webinarId) && !(field.ofWebinar && isId(webinarId)))
    return 'this cannot be narrowed to such a webinar';
  if (given(containing) && !(field.containing && isText(containing)))
    return 'this cannot be narrowed to such a word';
  if (given(outcome) && !(isText(outcome) && field.outcomes?.includes(outcome)))
    return 'this cannot be narrowed to such an outcome';
  if (given(productId) && !(field.ofProduct && isId(productId)))
    return 'this cannot be narrowed to such a product';
  if (given(rung) && !(field.ofProduct && RUNGS.some((known) => known === rung)))
    return 'this cannot be narrowed to such a rung';
  return {
    ...(isId(webinarId) && { webinarId: webinarId.toLowerCase() }),
    ...(isText(containing) && { containing: containing.trim() }),
    ...(isText(outcome) && { outcome }),
    ...(isId(productId) && { productId: productId.toLowerCase() }),
    ...(isText(rung) && { rung }),
  };
}

function comparedTo(operator: Operator, json: unknown): ClauseValue | string {
  if (operator === 'exists' || operator === 'exists-not') return {};
  if (operator === 'any-of') {
    const texts: unknown[] = Array.isArray(json) ? json : [];
    if (texts.length === 0 || texts.length > MOST_TEXTS || !texts.every(isText))
      return `give from 1 to ${MOST_TEXTS} values`;
    return { texts: [...new Set(texts.map((text) => text.trim()))] };
  }
  return isText(json) ? { text: json.trim() } : `give a text of at most ${LONGEST_TEXT} characters`;
}

function chosenFrom(choices: readonly string[], value: ClauseValue | string): ClauseValue | string {
  if (typeof value === 'string') return value;
  const chosen = value.texts ?? [value.text!];
  return chosen.every((choice) => choices.includes(choice)) ? value : `choose from ${choices.join(', ')}`;
}

/** Editors hold numbers as texts. */
function numberFrom(json: unknown): ClauseValue | string {
  const number = typeof json === 'string' && json.trim() !== '' ? Number(json) : json;
  if (typeof number !== 'number' || !Number.isFinite(number)) return 'give a number';
  return Math.abs(number) <= LARGEST_NUMBER ? { number } : 'the number is too large';
}

function isWhole(value: unknown, least: number, most: number): boolean {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= most;
}

const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

const given = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const isText = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  value.length <= LONGEST_TEXT &&
  STORABLE_TEXT.test(value);

function partsOf(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
}
