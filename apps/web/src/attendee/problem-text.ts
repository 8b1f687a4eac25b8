import { asProblem, type FieldError } from '../http/problem';
import { wordFor } from '../language/word-for';
import { m } from './messages';

export const codeText = (code: string, detail = ''): string =>
  wordFor(m.problems, code) ?? (detail || m.problems.unexpected);

export function problemText(error: unknown): string {
  const { code, detail } = asProblem(error);
  return codeText(code, detail);
}

export const ruleText = ({ rule, message }: FieldError): string => wordFor(m.rules, rule) ?? message;
