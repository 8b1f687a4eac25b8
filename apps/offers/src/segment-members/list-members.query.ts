import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { SegmentNotFound } from '../segments/segments.errors.js';
import { Segments } from '../segments/segments.js';

export interface SegmentMember {
  contactId: string;
  name: string;
  email: string;
  enteredAt: Date;
  reason: string;
}

const MEMBERS = `
  select m.contact_id as "contactId", coalesce(c.name, '') as name, coalesce(c.email, '') as email,
    m.entered_at as "enteredAt", m.reason
  from segment_member m left join contact c on c.id = m.contact_id
  where m.segment_id = $1 and ($2::timestamptz is null or (m.entered_at, m.contact_id) < ($2, $3::uuid))
  order by m.entered_at desc, m.contact_id desc limit $4`;

const MEMBERS_PER_READ = 1_000;

/** Who belongs to a segment; those who came last are first. */
@Injectable()
export class ListMembers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly segments: Segments,
  ) {}

  execute(
    workspaceId: string,
    segmentId: string,
    { cursor, limit }: { cursor?: string; limit: number },
  ): Promise<PageOf<SegmentMember>> {
    const after = readCursor(cursor, ['instant', 'uuid']);
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      if (!(await this.segments.find(tx, workspaceId, segmentId))) throw new SegmentNotFound();
      const [at = null, contactId = null] = after ?? [];
      const rows = await tx.query<SegmentMember[]>(MEMBERS, [segmentId, at, contactId, limit + 1]);
      return pageOf(rows, limit, (last) => [last.enteredAt.toISOString(), last.contactId]);
    });
  }

  /** All of them, read in pieces while they are sent; refuses before anything is sent. */
  async all(workspaceId: string, segmentId: string): Promise<AsyncIterable<SegmentMember>> {
    await this.unitOfWork.inWorkspace(workspaceId, (tx) => this.require(tx, workspaceId, segmentId));
    return this.inPieces(workspaceId, segmentId);
  }

  private async require(tx: Transaction, workspaceId: string, segmentId: string): Promise<void> {
    if (!(await this.segments.find(tx, workspaceId, segmentId))) throw new SegmentNotFound();
  }

  private async *inPieces(workspaceId: string, segmentId: string): AsyncIterable<SegmentMember> {
    let last: SegmentMember | undefined;
    do {
      const after = [last?.enteredAt ?? null, last?.contactId ?? null];
      const rows: SegmentMember[] = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
        tx.query(MEMBERS, [segmentId, ...after, MEMBERS_PER_READ]),
      );
      yield* rows;
      last = rows.length === MEMBERS_PER_READ ? rows.at(-1) : undefined;
    } while (last);
  }
}
