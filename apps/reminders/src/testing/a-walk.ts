import { randomUUID } from 'node:crypto';
import type { Person } from '../conditions/rule.js';
import type { SequenceDefinition } from '../definitions/definition.js';
import { Plan } from '../definitions/plan.js';
import type { Surroundings, Walk } from '../enrolments/walk.js';
import { aDefinition } from './a-sequence.js';

/** A version of a sequence, without a database. */
export function aPlan(definition: Partial<SequenceDefinition>, version = 1): Plan {
  return new Plan('a-sequence', version, aDefinition(definition));
}

export function aPerson(person: Partial<Person> = {}): Person {
  return {
    contactId: randomUUID(),
    email: 'ada@mail.example.org',
    name: 'Ada Lovelace',
    timeZone: 'Europe/Berlin',
    locale: 'en-GB',
    tags: [],
    attributes: {},
    segments: [],
    happenings: [],
    touchedAt: [],
    ...person,
  };
}

/** Somebody who has just been enrolled and stands before the first step. */
export function aWalk(plan: Plan, at: Date, walk: Partial<Walk> = {}): Walk {
  return {
    id: randomUUID(),
    workspaceId: randomUUID(),
    sequenceId: plan.sequenceId,
    version: plan.version,
    contactId: randomUUID(),
    registrationId: null,
    sessionId: null,
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
    ...walk,
  };
}

export function aSurrounding(now: Date, around: Partial<Surroundings> = {}): Surroundings {
  return { now, zone: 'UTC', session: null, ...around };
}
