import { Injectable, Logger } from '@nestjs/common';
import { Outbox } from '@funnelcast/messaging';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock, isOutOfReach } from '@funnelcast/service-kit';
import { type ClaimedImport, claimContactImport, LEASE } from './claim-contact-import.js';
import { type ContactFile, type FileRow, readContactFile } from './contact-file.js';
import { failContactImport } from './end-contact-import.js';
import { ROWS_PER_SET } from './contact-import-limits.js';
import { personOf } from './contact-row.policy.js';
import { profileOf } from './row-profile.policy.js';
import { type ContactSet, writeContactSet } from './write-contact-set.js';

/** Writes the people of one import, set by set, each together with how far the import has come. */
@Injectable()
export class CarryOutContactImport {
  private readonly logger = new Logger(CarryOutContactImport.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Whether there was one to carry out. When `stop` is aborted it pauses after the set that is being written. */
  async execute(stop: AbortSignal): Promise<boolean> {
    const claimed = await this.unitOfWork.acrossWorkspaces((tx) => claimContactImport(tx, this.clock.now()));
    if (!claimed) return false;
    try {
      return await this.carryOn(claimed, stop);
    } catch (error) {
      if (isOutOfReach(error)) throw error;
      await this.stumble(claimed.id, error);
      return true;
    }
  }

  private async carryOn(claimed: ClaimedImport, stop: AbortSignal): Promise<boolean> {
    const file = await readContactFile(claimed.content, { keepOthers: claimed.keepOthers });
    let done = claimed.rowsDone;
    for await (const rows of inSets(file.rows, done)) {
      if (stop.aborted) return this.release(claimed.id);
      if (!(await this.write(claimed, setOf(claimed, file, rows), done))) return true;
      done += rows.length;
    }
    return true;
  }

  /** Whether this process still has the import. */
  private write(claimed: ClaimedImport, set: ContactSet, done: number): Promise<boolean> {
    return this.unitOfWork.inWorkspace(claimed.workspaceId, async (tx) => {
      if (!(await isAt(tx, claimed.id, done))) return false;
      const added = await writeContactSet(this.outbox, tx, claimed, set);
      await tx.query(
        `update contact_import set rows_done = rows_done + $2::int + $4::int, added = added + $3::int,
           known = known + $2::int - $3::int, refused = refused + $4::int, leased_until = ${LEASE}, attempts = 1
         where id = $1`,
        [claimed.id, set.people.length, added, set.refused.length],
      );
      await tx.query(
        `update contact_import set status = 'finished', finished_at = $2, content = null, leased_until = null
         where id = $1 and rows_done >= row_count`,
        [claimed.id, this.clock.now()],
      );
      return true;
    });
  }

  /** What the file is to blame for does not pass; anything else is tried again, when the lease has run out. */
  private async stumble(id: string, error: unknown): Promise<void> {
    this.logger.error(`import ${id} has stumbled`, error);
    await this.unitOfWork.acrossWorkspaces((tx) => failContactImport(tx, id, error, this.clock.now()));
  }

  /** For the next process, which need not wait for the lease then. */
  private async release(id: string): Promise<boolean> {
    await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query(
        'update contact_import set leased_until = null, attempts = greatest(attempts - 1, 0) where id = $1',
        [id],
      ),
    );
    return true;
  }
}

/** Held until the commit: a process that was taken for dead must not write the same rows again. */
async function isAt(tx: Transaction, id: string, done: number): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select from contact_import where id = $1 and rows_done = $2 and status = 'running' for update`,
    [id, done],
  );
  return rows.length === 1;
}

function setOf(
  { timeZone, locale, createdAt }: ClaimedImport,
  file: ContactFile,
  rows: FileRow[],
): ContactSet {
  const set: ContactSet = { people: [], refused: [] };
  for (const { line, cells } of rows) {
    const person = personOf(cells, file.columns, { timeZone, locale, now: createdAt });
    if (typeof person === 'string') set.refused.push({ line, reason: person, cells });
    else set.people.push({ ...person, ...profileOf(cells, file) });
  }
  return set;
}

/** What was written before is read again and passed over. */
async function* inSets(rows: AsyncIterable<FileRow>, skipped: number): AsyncIterable<FileRow[]> {
  let set: FileRow[] = [];
  let number = 0;
  for await (const row of rows) {
    number += 1;
    if (number <= skipped) continue;
    set.push(row);
    if (set.length < ROWS_PER_SET) continue;
    yield set;
    set = [];
  }
  if (set.length > 0) yield set;
}
