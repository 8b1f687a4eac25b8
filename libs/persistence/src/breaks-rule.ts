/** Whether a statement was refused by this constraint or unique index: two people did at once what only one of them may. */
export function breaksRule(error: unknown, rule: string): boolean {
  const { constraint } = (error ?? {}) as { constraint?: unknown };
  return constraint === rule;
}
