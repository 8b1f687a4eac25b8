import type { Happening, HappeningKind } from '../happenings/happening.js';
import type { Membership } from './segment-members.js';

/** What both versions of the facts about segments tell. */
export interface SegmentFact {
  id: string;
  workspaceId: string;
  data: {
    contactId: string;
    segmentId: string;
    segment: string;
    at: string;
    registrationId?: string;
    sessionId?: string;
    webinarId?: string;
  };
}

interface FirstVersion {
  id: string;
  workspaceId: string;
  data: Omit<SegmentFact['data'], 'segmentId'> & { alsoInVersion?: number };
}

export const membershipOf = ({ workspaceId, data }: SegmentFact): Membership => ({
  contact_id: data.contactId,
  workspace_id: workspaceId,
  segment_id: data.segmentId,
  segment: data.segment,
  at: data.at,
});

export function happeningOf(kind: HappeningKind, { id, workspaceId, data }: SegmentFact): Happening {
  const { segment, segmentId, ...where } = data;
  return { id, workspaceId, kind, ...where, about: { segment, segmentId } };
}

/**
 * Facts of the first version that nobody said in the second: recorded before there was one, or by a copy that does not
 * know it. The others are heard in the second.
 */
export function onlyInFirstVersion(facts: readonly FirstVersion[]): SegmentFact[] {
  return facts
    .filter(({ data }) => data.alsoInVersion === undefined)
    .map(({ id, workspaceId, data: { contactId, registrationId, sessionId, webinarId, segment, at } }) => ({
      id,
      workspaceId,
      data: { contactId, registrationId, sessionId, webinarId, segment, segmentId: segment, at },
    }));
}
