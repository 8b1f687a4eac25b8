import type { UseFormReturnType } from '@mantine/form';
import { m } from '../messages';
import { wordFor } from '../language/word-for';
import { asProblem, type FieldError, type Problem } from './problem';

/** A refusal in words that say what to do; the server's detail when the table does not know the code. */
export function problemText(error: unknown): string {
  const { code, detail } = asProblem(error);
  return wordFor(m.problems, code) ?? (detail || m.problems.unexpected);
}

export function fieldText({ rule, message }: FieldError): string {
  return wordFor(m.rules, rule) ?? message;
}

/** Rules that say what is wrong with a text, where nothing was written at all. */
const ABOUT_TEXTS = ['matches', 'isLength', 'minLength'];

/** `/steps/0/subject` is `steps.0.subject` for a form. */
const pathOf = (pointer: string): string => pointer.replace(/^\//, '').replaceAll('/', '.');

/** Puts each refused field's reason beside the field; tells whether all of them found their place. */
export function showFieldErrors<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  problem: Problem,
): boolean {
  const values = form.getValues();
  const placed = problem.fields.filter(({ pointer }) => (pathOf(pointer).split('.')[0] ?? '') in values);
  for (const field of placed) {
    const path = pathOf(field.pointer);
    const empty = form.getInputProps(path).value === '' && ABOUT_TEXTS.includes(field.rule);
    form.setFieldError(path, empty ? m.rules.isNotEmpty : fieldText(field));
  }
  return placed.length > 0 && placed.length === problem.fields.length;
}
