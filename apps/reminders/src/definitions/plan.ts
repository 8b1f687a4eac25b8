import type { SequenceDefinition, StepDefinition } from './definition.js';

/** A version of a sequence, ready to be walked: it knows which step follows which, out of branches too. */
export class Plan {
  private readonly byKey = new Map<string, StepDefinition>();
  /** The steps of one branch, or of the trunk, in order. */
  private readonly rows = new Map<string, string[]>();

  constructor(
    readonly sequenceId: string,
    readonly version: number,
    readonly definition: SequenceDefinition,
  ) {
    for (const step of definition.steps) {
      this.byKey.set(step.key, step);
      const row = rowName(step.within?.stepKey, step.within?.branch);
      this.rows.set(row, [...(this.rows.get(row) ?? []), step.key]);
    }
  }

  get first(): string | null {
    return this.rows.get(rowName())?.[0] ?? null;
  }

  step(key: string): StepDefinition | undefined {
    return this.byKey.get(key);
  }

  /** The step that follows; out of an empty branch, and at the end of one, the walk goes on behind the step that branched. */
  after(key: string, branch?: string): string | null {
    if (branch !== undefined) {
      const within = this.rows.get(rowName(key, branch))?.[0];
      if (within) return within;
    }
    const step = this.byKey.get(key);
    if (!step) return null;
    const row = this.rows.get(rowName(step.within?.stepKey, step.within?.branch))!;
    const next = row[row.indexOf(key) + 1];
    if (next) return next;
    return step.within ? this.after(step.within.stepKey) : null;
  }

  /** Those that its messages name. */
  get offers(): string[] {
    return this.definition.steps.flatMap(({ message }) => message?.offerId ?? []);
  }

  /** Whether anybody must look into people’s history to walk this. */
  get asksHistory(): boolean {
    return this.definition.steps.some(({ kind }) => kind === 'condition' || kind === 'wait');
  }
}

function rowName(stepKey = '', branch = ''): string {
  return `${stepKey}\u0000${branch}`;
}
