import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { LeadChecks } from '../leads/lead-checks.js';
import { Scores } from '../scores/scores.js';
import { SegmentChecks } from '../segment-members/segment-checks.js';
import { SegmentMemberships } from '../segments/segment-memberships.js';

/** Somebody who does something about an offer: in their place in a session, or as a person where the offer has no webinar. */
export interface ActingPerson {
  workspaceId: string;
  contactId: string;
  registrationId: string | null;
}

/** Everybody who does something about an offer is held first and looked at again afterwards, in the same commit. */
@Injectable()
export class ActingPeople {
  constructor(
    private readonly scores: Scores,
    private readonly memberships: SegmentMemberships,
    private readonly leads: LeadChecks,
    private readonly segments: SegmentChecks,
  ) {}

  /** Two acts of one person follow each other. Whoever has no place has no row that is theirs alone. */
  async hold(
    tx: Transaction,
    { contactId, registrationId }: Omit<ActingPerson, 'workspaceId'>,
  ): Promise<void> {
    if (registrationId !== null) return this.scores.lock(tx, [registrationId]);
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`offers buyer ${contactId}`]);
  }

  /** Points, segments, standing and place in the conveyor follow from what is stored by now. */
  async lookAgain(tx: Transaction, person: ActingPerson, segment: 'clicked' | 'bought'): Promise<void> {
    const { registrationId } = person;
    if (registrationId === null) return this.lookAtPeople(tx, [person]);
    await this.scores.refresh(tx, [registrationId]);
    await this.memberships.announce(tx, [registrationId], [segment]);
  }

  async lookAtPeople(
    tx: Transaction,
    people: readonly Pick<ActingPerson, 'workspaceId' | 'contactId'>[],
  ): Promise<void> {
    await this.leads.ofContacts(tx, people);
    await this.segments.ofContacts(tx, people);
  }
}
