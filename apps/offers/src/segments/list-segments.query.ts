import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { SegmentNotFound } from './segments.errors.js';
import { type Segment, Segments } from './segments.js';

export interface ListedSegment extends Segment {
  /** Everybody is being looked at: the number of members is about to change. */
  counting: boolean;
  /** The names of those that ask about it. */
  askedBy: string[];
}

/** The segments of a workspace with the numbers of their members, by name. */
@Injectable()
export class ListSegments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly segments: Segments,
  ) {}

  execute(workspaceId: string): Promise<ListedSegment[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const all = await this.segments.list(tx, workspaceId);
      const counting = await countingOnes(tx);
      return all.map((segment) => ({
        ...segment,
        counting: counting.has(segment.id),
        askedBy: all.filter(({ references }) => references.includes(segment.id)).map(({ name }) => name),
      }));
    });
  }

  async one(workspaceId: string, id: string): Promise<ListedSegment> {
    const found = (await this.execute(workspaceId)).find((segment) => segment.id === id);
    if (!found) throw new SegmentNotFound();
    return found;
  }
}

async function countingOnes(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>('select id from segment where rebuild_at is not null');
  return new Set(rows.map(({ id }) => id));
}
