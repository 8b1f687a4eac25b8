import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import type { SequenceDefinition } from './definition.js';
import { Plan } from './plan.js';

export interface VersionId {
  sequenceId: string;
  version: number;
}

const MOST_KEPT = 500;

/** Published versions, ready to be walked. They never change, so they are read once. */
@Injectable()
export class Plans {
  private readonly kept = new Map<string, Plan>();

  async of(tx: Transaction, wanted: readonly VersionId[]): Promise<(id: VersionId) => Plan | undefined> {
    const missing = new Map(wanted.filter((id) => !this.kept.has(nameOf(id))).map((id) => [nameOf(id), id]));
    const found = new Map(wanted.flatMap((id) => this.entry(id)));
    if (missing.size > 0) {
      for (const plan of await this.read(tx, [...missing.values()])) {
        found.set(nameOf(plan), plan);
        this.keep(plan);
      }
    }
    return (id) => found.get(nameOf(id));
  }

  private entry(id: VersionId): [string, Plan][] {
    const plan = this.kept.get(nameOf(id));
    return plan ? [[nameOf(id), plan]] : [];
  }

  private async read(tx: Transaction, ids: VersionId[]): Promise<Plan[]> {
    const rows = await tx.query<(VersionId & { definition: SequenceDefinition })[]>(
      `select v.sequence_id as "sequenceId", v.version, v.definition
       from json_to_recordset($1::json) as w ("sequenceId" uuid, version integer)
       join sequence_version v on v.sequence_id = w."sequenceId" and v.version = w.version`,
      [JSON.stringify(ids)],
    );
    return rows.map(({ sequenceId, version, definition }) => new Plan(sequenceId, version, definition));
  }

  private keep(plan: Plan): void {
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(nameOf(plan), plan);
  }
}

function nameOf({ sequenceId, version }: VersionId): string {
  return `${sequenceId} ${version}`;
}
