import { Injectable } from '@nestjs/common';
import { ContactMarked } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { newId, type Transaction } from '@funnelcast/persistence';
import { Contacts } from '../contacts/contacts.js';
import { Happenings } from '../happenings/happenings.js';
import { Tasks } from '../tasks/tasks.js';
import { type Ledger, moveWalks } from './move-walks.js';
import { OpenEnrolments } from './open-enrolments.js';
import type { GroupAdvance } from './walk.js';

/** Writes what came of a page of walks: set by set, never person by person. */
@Injectable()
export class WriteAdvances {
  constructor(
    private readonly outbox: Outbox,
    private readonly tasks: Tasks,
    private readonly open: OpenEnrolments,
    private readonly contacts: Contacts,
    private readonly happenings: Happenings,
  ) {}

  async execute(
    tx: Transaction,
    advances: readonly GroupAdvance[],
    now: Date,
    ledger: Ledger,
  ): Promise<void> {
    await this.tasks.open(
      tx,
      advances.flatMap(({ walk, tasks }) =>
        tasks.map(({ stepKey, content, dueAt, expiresAt }) => ({
          workspaceId: walk.workspaceId,
          enrolmentId: walk.id,
          contactId: walk.contactId,
          stepKey,
          ...content,
          dueAt,
          expiresAt,
        })),
      ),
    );
    // Walks whose patience with a task has ended have just gone on; nobody needs to do it any more.
    if (advances.some(({ passed }) => passed.some(({ branch }) => branch === 'no-answer')))
      await this.tasks.expire(tx, now);
    for (const round of roundsOf(advances)) await this.mark(tx, round);
    await moveWalks(tx, advances, now, ledger);
    await this.tasks.closeDeclined(tx, contactsWithTasks(advances), now);
    await this.goTo(tx, advances, now);
    await this.tellTags(tx, advances);
  }

  /** A tag may begin another sequence, or end somebody's wait; told last, when everybody's cursor is written. */
  private async tellTags(tx: Transaction, advances: readonly GroupAdvance[]): Promise<void> {
    const tagged = advances.flatMap(({ walk, marks }) =>
      marks.flatMap(({ addTags }) =>
        addTags.map((tag) => ({
          id: newId(),
          workspaceId: walk.workspaceId,
          contactId: walk.contactId,
          kind: 'tag-added' as const,
          at: walk.arrivedAt.toISOString(),
          about: { tag },
        })),
      ),
    );
    await this.happenings.take(tx, tagged);
  }

  private async mark(tx: Transaction, marked: readonly Marked[]): Promise<void> {
    await this.contacts.mark(
      tx,
      marked.map(({ contactId, mark }) => ({ contactId, ...mark })),
    );
    await this.outbox.addAll(
      tx,
      ContactMarked,
      marked.map(({ workspaceId, contactId, at, mark }) => ({
        workspaceId,
        subject: contactId,
        data: {
          contactId,
          addedTags: mark.addTags,
          removedTags: mark.removeTags,
          attributes: mark.attributes,
          at: at.toISOString(),
        },
      })),
    );
  }

  private async goTo(tx: Transaction, advances: readonly GroupAdvance[], now: Date): Promise<void> {
    const candidates = advances.flatMap(({ walk, goTo }) =>
      goTo.map((sequenceId) => ({
        sequence_id: sequenceId,
        workspace_id: walk.workspaceId,
        contact_id: walk.contactId,
        session_id: walk.sessionId,
        registration_id: walk.registrationId,
        webinar_id: null,
        offer_id: null,
        offer_deadline_at: walk.offerDeadlineAt,
        at: now,
      })),
    );
    if (candidates.length > 0) await this.open.execute(tx, candidates);
  }
}

interface Marked {
  workspaceId: string;
  contactId: string;
  at: Date;
  mark: GroupAdvance['marks'][number];
}

function contactsWithTasks(advances: readonly GroupAdvance[]): string[] {
  return advances.filter(({ tasks }) => tasks.length > 0).map(({ walk }) => walk.contactId);
}

/** One statement cannot touch a row twice, so each round holds a contact once, in the order of the walk. */
function roundsOf(advances: readonly GroupAdvance[]): Marked[][] {
  const rounds: Marked[][] = [];
  const reached = new Map<string, number>();
  for (const { walk, marks } of advances) {
    for (const mark of marks) {
      const nth = reached.get(walk.contactId) ?? 0;
      reached.set(walk.contactId, nth + 1);
      (rounds[nth] ??= []).push({
        workspaceId: walk.workspaceId,
        contactId: walk.contactId,
        at: walk.arrivedAt,
        mark,
      });
    }
  }
  return rounds;
}
