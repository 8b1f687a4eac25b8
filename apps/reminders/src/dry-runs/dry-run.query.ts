import { Injectable } from '@nestjs/common';
import { newId, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { People, type PersonRow } from '../conditions/people.js';
import type { SequenceDefinition } from '../definitions/definition.js';
import { bringsSession } from '../definitions/definition-problems.policy.js';
import { PersonalSequences } from '../definitions/personal-sequences.js';
import { Plan } from '../definitions/plan.js';
import type { Surroundings, Walk } from '../enrolments/walk.js';
import { zoneOf } from '../timing/zone-chain.js';
import { wouldNotBegin, type WhyNot } from './beginning.policy.js';
import { type Beginning, beginningsOf } from './beginnings.js';
import { gatesOf } from './reachability.js';
import { type Foreseen, simulate } from './simulate.policy.js';

export interface DryRunWanted {
  /** Whom to walk; without any, the newest contacts. */
  contactIds?: string[];
  limit?: number;
  /** When they would be enrolled; now without one. */
  startAt?: Date;
  /** The session around which they would; the next one without. */
  sessionId?: string;
  branches?: Record<string, string>;
  /** When the offer of whoever was presented none ends. */
  offerDeadlineAt?: Date;
}

export interface DryRunPerson {
  contactId: string;
  name: string;
  email: string;
  timeZone: string;
  wouldNotBegin: WhyNot | null;
  offerDeadlineAt: Date | null;
  deadlineAssumed: boolean;
  entries: Foreseen[];
}

interface RunSession {
  id: string;
  webinar_id: string;
  starts_at: Date | null;
  duration_minutes: number | null;
  ended_at: Date | null;
  cancelled: boolean;
  time_zone: string | null;
}

interface Frame {
  workspace_zone: string | null;
  cap_touches: number | null;
  cap_days: number | null;
  quiet_from: string | null;
  quiet_until: string | null;
}

const PEOPLE = `
  select id as contact_id, email, name, time_zone, locale, tags, attributes from contact
  where workspace_id = $1 and ($2::uuid[] is null or id = any($2)) order by id desc limit $3`;

const SESSION = `
  select s.id, s.webinar_id, s.starts_at, s.duration_minutes, r.ended_at, s.cancelled, s.time_zone
  from session s left join session_run r on r.session_id = s.id
  where s.workspace_id = $1 and case when $2::uuid is null then s.starts_at > $3 and not s.cancelled else s.id = $2 end
  order by s.starts_at limit 1`;

const FRAME = `
  select (select time_zone from workspace where workspace_id = $1) as workspace_zone,
    p.cap_touches, p.cap_days, p.quiet_from, p.quiet_until
  from (select $1::uuid as id) w left join touch_policy p on p.workspace_id = w.id`;

/** Walks real contacts through a draft on a virtual clock: who would get what, when, and why not. Nothing is sent. */
@Injectable()
export class DryRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, id: string, wanted: DryRunWanted): Promise<DryRunPerson[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { draft } = await this.sequences.find(tx, id);
      const plan = new Plan(id, 0, draft);
      const startAt = wanted.startAt ?? this.clock.now();
      const rows = await tx.query<PersonRow[]>(PEOPLE, [
        workspaceId,
        wanted.contactIds ?? null,
        wanted.limit ?? 20,
      ]);
      const people = await this.people.withHistory(tx, rows);
      const session = bringsSession(draft.trigger)
        ? await findSession(tx, workspaceId, wanted, startAt)
        : undefined;
      const [frame] = await tx.query<[Frame]>(FRAME, [workspaceId]);
      const ids = rows.map(({ contact_id }) => contact_id);
      const webinarId = session?.webinar_id ?? null;
      const occasion = { at: startAt, webinarId, sessionId: session?.id ?? null };
      const gateOf = await gatesOf(tx, ids, plan);
      const beginningOf = await beginningsOf(tx, ids, id, occasion.sessionId);
      return [...people.values()].map((person) => {
        const around = surroundings(startAt, person.timeZone, frame, session);
        const beginning = beginningOf(person.contactId);
        const deadline = deadlineFor(draft, beginning, startAt, wanted);
        const walk = {
          ...freshWalk(workspaceId, plan, person.contactId, occasion.sessionId, startAt),
          offerDeadlineAt: deadline.offerDeadlineAt,
        };
        return {
          contactId: person.contactId,
          name: person.name,
          email: person.email,
          timeZone: around.zone,
          wouldNotBegin: wouldNotBegin(draft, person, beginning.walks, occasion) ?? null,
          ...deadline,
          entries: simulate(walk, plan, person, around, {
            assumptions: { branches: wanted.branches ?? {} },
            gate: gateOf(person.contactId, webinarId),
          }),
        };
      });
    });
  }
}

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Only where a step counts from it: the one that the person was told, else one that is assumed, and said to be. */
function deadlineFor(
  { steps }: SequenceDefinition,
  beginning: Beginning,
  startAt: Date,
  wanted: DryRunWanted,
): { offerDeadlineAt: Date | null; deadlineAssumed: boolean } {
  if (!steps.some(({ timing }) => timing?.anchor === 'offer-deadline'))
    return { offerDeadlineAt: null, deadlineAssumed: false };
  const told = beginning.offerDeadlineAt;
  if (told && told > startAt) return { offerDeadlineAt: told, deadlineAssumed: false };
  const assumed = wanted.offerDeadlineAt ?? new Date(startAt.getTime() + WEEK_MS);
  return { offerDeadlineAt: assumed, deadlineAssumed: true };
}

async function findSession(
  tx: Transaction,
  workspaceId: string,
  { sessionId }: DryRunWanted,
  startAt: Date,
): Promise<RunSession | undefined> {
  const [session] = await tx.query<RunSession[]>(SESSION, [workspaceId, sessionId ?? null, startAt]);
  return session;
}

function surroundings(now: Date, zone: string, frame: Frame, session: RunSession | undefined): Surroundings {
  const { quiet_from: from, quiet_until: until, cap_touches: touches, cap_days: days } = frame;
  return {
    now,
    zone: zoneOf(zone, session?.time_zone, frame.workspace_zone),
    session: session
      ? {
          startsAt: session.starts_at,
          // What has not ended yet is taken to end as planned.
          endedAt: session.ended_at ?? plannedEnd(session),
          cancelled: session.cancelled,
        }
      : null,
    ...(from && until ? { quiet: { from, until } } : {}),
    ...(touches && days ? { cap: { touches, days } } : {}),
  };
}

function plannedEnd({ starts_at, duration_minutes }: RunSession): Date | null {
  return starts_at && new Date(starts_at.getTime() + (duration_minutes ?? 60) * 60_000);
}

function freshWalk(
  workspaceId: string,
  plan: Plan,
  contactId: string,
  sessionId: string | null,
  at: Date,
): Walk {
  return {
    id: newId(),
    workspaceId,
    sequenceId: plan.sequenceId,
    version: plan.version,
    contactId,
    registrationId: null,
    sessionId,
    enrolledAt: at,
    offerDeadlineAt: null,
    nextStep: plan.first,
    arrivedAt: at,
    dueAt: null,
    recheck: false,
    previousAt: at,
    lastStep: null,
    waitingFor: null,
    waitingMatch: null,
    signal: null,
  };
}
