import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from '../happenings/happenings.js';
import { happeningOf, membershipOf, type SegmentFact } from './segment-fact.js';
import { SegmentMembers } from './segment-members.js';

/** A set of people came into segments: somebody who leaves and returns within a page is in two sets. */
@Injectable()
export class EnterSegment {
  constructor(
    private readonly members: SegmentMembers,
    private readonly happenings: Happenings,
  ) {}

  async execute(tx: Transaction, facts: readonly SegmentFact[]): Promise<void> {
    if (facts.length === 0) return;
    await this.members.enter(tx, facts.map(membershipOf));
    await this.happenings.take(
      tx,
      facts.map((fact) => happeningOf('segment-entered', fact)),
    );
  }
}
