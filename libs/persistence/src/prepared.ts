import type { Client } from 'pg';
import { QueryFailedError } from 'typeorm';
import type { Transaction } from './unit-of-work.js';

export interface PreparedStatement {
  /** Distinguishes it from all others of the process; each connection knows it by this name. */
  name: string;
  text: string;
}

/**
 * Runs a statement that each connection parses and plans once, for the few where planning costs more than running.
 * Its plan is kept, so it must be a good one for small tables and for large ones: see `plansByIndex`.
 */
export async function runPrepared<Row>(
  tx: Transaction,
  { name, text }: PreparedStatement,
  values: unknown[],
): Promise<Row[]> {
  const client = (await tx.queryRunner!.connect()) as Client;
  try {
    const { rows } = await client.query({ name, text, values });
    return rows as Row[];
  } catch (error) {
    // As TypeORM does it, so that whoever reads errors finds the reason in one place.
    throw new QueryFailedError(text, values, error as Error);
  }
}
