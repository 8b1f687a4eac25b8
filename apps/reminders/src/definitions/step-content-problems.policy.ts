import type { Clause } from '../conditions/rule.js';
import type { FieldProblem } from '@funnelcast/service-kit';
import type { StepDefinition } from './definition.js';

/** What a step lacks to do what its kind says. */
export function contentProblems(step: StepDefinition, pointer: string): FieldProblem[] {
  switch (step.kind) {
    case 'message':
      return messageProblems(step, pointer);
    case 'task':
      return missing(step.task?.title, `${pointer}/task/title`, 'Say what is to be done.');
    case 'wait':
      return missing(step.wait?.for.kind, `${pointer}/wait/for`, 'Say what to wait for.');
    case 'condition':
      return conditionProblems(step, pointer);
    case 'split':
      return splitProblems(step, pointer);
    case 'mark':
      return markProblems(step, pointer);
    case 'go-to':
      return missing(step.goToSequenceId, `${pointer}/goToSequenceId`, 'Choose a sequence.');
    case 'webhook':
      return missing(step.webhookEvent, `${pointer}/webhookEvent`, 'Name what the receiver is told.');
    case 'end':
      return [];
  }
}

function missing(value: string | undefined, pointer: string, message: string): FieldProblem[] {
  return value?.trim() ? [] : [{ pointer, rule: 'required', message }];
}

function messageProblems({ message }: StepDefinition, pointer: string): FieldProblem[] {
  if (!message) return [{ pointer: `${pointer}/message`, rule: 'required', message: 'Write the message.' }];
  return [
    ...missing(message.body, `${pointer}/message/body`, 'Write the message.'),
    ...(message.channel === 'email'
      ? missing(message.subject, `${pointer}/message/subject`, 'A letter needs a subject.')
      : []),
  ];
}

function conditionProblems({ condition }: StepDefinition, pointer: string): FieldProblem[] {
  const clauses = condition?.clauses ?? [];
  if (clauses.length === 0)
    return [{ pointer: `${pointer}/condition`, rule: 'required', message: 'Say what is asked.' }];
  return clauses.flatMap((clause, nth) => clauseProblems(clause, `${pointer}/condition/clauses/${nth}`));
}

function clauseProblems(clause: Clause, pointer: string): FieldProblem[] {
  const { field, operator, value, attribute, happening } = clause;
  const asksValue = operator !== 'exists' && operator !== 'exists-not';
  const counts =
    field === 'happened' || field === 'touches' || operator === 'at-least' || operator === 'at-most';
  return [
    ...(field === 'attribute' ? missing(attribute, `${pointer}/attribute`, 'Name the attribute.') : []),
    ...(field === 'happened'
      ? missing(happening, `${pointer}/happening`, 'Say what has to have happened.')
      : []),
    ...(asksValue ? missing(value, `${pointer}/value`, 'Say what to compare with.') : []),
    ...(asksValue && counts && value?.trim() && !Number.isFinite(Number(value))
      ? [{ pointer: `${pointer}/value`, rule: 'number', message: 'This is compared with a number.' }]
      : []),
  ];
}

function splitProblems({ split = [] }: StepDefinition, pointer: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (split.length < 2)
    problems.push({
      pointer: `${pointer}/split`,
      rule: 'min',
      message: 'A split has at least two branches.',
    });
  else if (split.every(({ weight }) => weight === 0))
    problems.push({ pointer: `${pointer}/split`, rule: 'weights', message: 'Somebody has to go somewhere.' });
  return problems;
}

function markProblems({ mark }: StepDefinition, pointer: string): FieldProblem[] {
  const { addTags = [], removeTags = [], attribute } = mark ?? {};
  return addTags.length + removeTags.length > 0
    ? []
    : missing(attribute, `${pointer}/mark`, 'Say which tag or attribute is set.');
}
