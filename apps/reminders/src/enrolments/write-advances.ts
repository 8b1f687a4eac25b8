import { Injectable } from '@nestjs/common';
import { ContactMarked } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, newId, type Transaction } from '@funnelcast/persistence';
import { Contacts } from '../contacts/contacts.js';
import { Happenings } from '../happenings/happenings.js';
import { Tasks } from '../tasks/tasks.js';
import { OpenEnrolments } from './open-enrolments.js';
import type { Advance } from './walk.js';

/** The cursor of everybody in the page, in one statement. */
const MOVE = `
  update enrolment set
    state = r.state, ended_because = r.ended_because, ended_at = case when r.state <> 'active' then $2::timestamptz end,
    next_step = r.next_step, next_due_at = r.next_due_at, next_anchor = r.next_anchor, arrived_at = r.arrived_at,
    due_at = r.due_at, recheck = false, previous_at = r.previous_at, last_step = r.last_step,
    waiting_for = r.waiting_for, waiting_match = r.waiting_match, signal = r.signal
  from json_to_recordset($1::json) as r (
    id uuid, state text, ended_because text, next_step text, next_due_at timestamptz, next_anchor text,
    arrived_at timestamptz, due_at timestamptz, previous_at timestamptz, last_step text, waiting_for text,
    waiting_match jsonb, signal text
  )
  where enrolment.id = r.id`;

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

  async execute(tx: Transaction, advances: readonly Advance[], now: Date): Promise<void> {
    await this.writeTouches(tx, advances);
    await this.writePassages(tx, advances);
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
    await tx.query(MOVE, [JSON.stringify(advances.map(cursorOf)), now]);
    await this.goTo(tx, advances, now);
    await this.tellTags(tx, advances);
  }

  /** A tag may begin another sequence, or end somebody's wait; told last, when everybody's cursor is written. */
  private async tellTags(tx: Transaction, advances: readonly Advance[]): Promise<void> {
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

  private async writeTouches(tx: Transaction, advances: readonly Advance[]): Promise<void> {
    const rows = advances.flatMap(({ walk, touches }) =>
      touches.map((touch) => ({
        id: newId(),
        workspace_id: walk.workspaceId,
        enrolment_id: walk.id,
        contact_id: walk.contactId,
        session_id: walk.sessionId,
        registration_id: walk.registrationId,
        sequence_id: walk.sequenceId,
        version: walk.version,
        step_key: touch.stepKey,
        channel: touch.channel,
        state: touch.state,
        reason: touch.reason,
        urgency: 1,
        due_at: touch.dueAt,
        expires_at: touch.expiresAt,
        ready_at: touch.dueAt,
        attempts: 0,
      })),
    );
    await insertRows(tx, 'touch', rows, { onConflict: '(enrolment_id, step_key) do nothing' });
  }

  private async writePassages(tx: Transaction, advances: readonly Advance[]): Promise<void> {
    const rows = advances.flatMap(({ walk, passed }) =>
      passed.map(({ stepKey, branch, at }) => ({
        enrolment_id: walk.id,
        step_key: stepKey,
        workspace_id: walk.workspaceId,
        sequence_id: walk.sequenceId,
        version: walk.version,
        branch,
        at,
      })),
    );
    await insertRows(tx, 'step_passed', rows, { onConflict: 'do nothing' });
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

  private async goTo(tx: Transaction, advances: readonly Advance[], now: Date): Promise<void> {
    const candidates = advances.flatMap(({ walk, goTo }) =>
      goTo.map((sequenceId) => ({
        sequence_id: sequenceId,
        workspace_id: walk.workspaceId,
        contact_id: walk.contactId,
        session_id: walk.sessionId,
        registration_id: walk.registrationId,
        webinar_id: null,
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
  mark: Advance['marks'][number];
}

/** One statement cannot touch a row twice, so each round holds a contact once, in the order of the walk. */
function roundsOf(advances: readonly Advance[]): Marked[][] {
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

function cursorOf({ walk, state, endedBecause, wakeAt, anchor }: Advance): object {
  return {
    id: walk.id,
    state,
    ended_because: endedBecause,
    next_step: walk.nextStep,
    next_due_at: state === 'active' ? wakeAt : null,
    next_anchor: anchor,
    arrived_at: walk.arrivedAt,
    due_at: walk.dueAt,
    previous_at: walk.previousAt,
    last_step: walk.lastStep,
    waiting_for: walk.waitingFor,
    waiting_match: walk.waitingMatch,
    signal: walk.signal,
  };
}
