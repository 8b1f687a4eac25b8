import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { EnrolContacts } from './enrol-contacts.use-case.js';

/** Few enough that nobody waits long for the rows, many enough that a large segment takes few pages. */
const PAGE = 1000;

const SEGMENTS = `
  select coalesce(segment_id, segment) as "segmentId", max(segment) as segment, count(*)::int as people
  from contact_segment where workspace_id = $1 group by 1 order by 2, 1`;

const MEMBERS = `
  select contact_id from contact_segment
  where workspace_id = $1 and coalesce(segment_id, segment) = $2 and ($3::uuid is null or contact_id > $3)
  order by contact_id limit $4`;

export interface SegmentOfPeople {
  segmentId: string;
  segment: string;
  people: number;
}

export interface EnrolledPage {
  enrolled: number;
  /** How many of the segment were looked at. */
  seen: number;
  nextCursor: string | null;
}

/** Enrols everybody who is in a segment now, a page at a time; to ask for a page twice enrols nobody twice. */
@Injectable()
export class EnrolSegment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enrolContacts: EnrolContacts,
  ) {}

  /** The segments that somebody is in. */
  segments(workspaceId: string): Promise<SegmentOfPeople[]> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<SegmentOfPeople[]>(SEGMENTS, [workspaceId]),
    );
  }

  async execute(
    workspaceId: string,
    { sequenceId, segmentId, cursor }: { sequenceId: string; segmentId: string; cursor?: string },
  ): Promise<EnrolledPage> {
    const members = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<{ contact_id: string }[]>(MEMBERS, [workspaceId, segmentId, cursor ?? null, PAGE]),
    );
    const ids = members.map(({ contact_id }) => contact_id);
    const enrolled = await this.enrolContacts.execute(workspaceId, sequenceId, ids);
    return { enrolled, seen: ids.length, nextCursor: ids.length < PAGE ? null : ids.at(-1)! };
  }
}
