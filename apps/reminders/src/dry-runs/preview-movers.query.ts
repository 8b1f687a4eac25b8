import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { People } from '../conditions/people.js';
import { findWalksInside } from '../enrolments/due-walks.js';
import { MoveEnrolments } from '../enrolments/move-enrolments.use-case.js';
import { moveTo, type MovedTo } from '../enrolments/version-move.policy.js';
import type { Walk } from '../enrolments/walk.js';
import { gatesOf } from './reachability.js';
import { type Foreseen, simulate } from './simulate.policy.js';

export interface Mover {
  contactId: string;
  name: string;
  email: string;
  timeZone: string;
  paused: boolean;
  from: string | null;
  to: string | null;
  why: MovedTo['why'];
  /** Up to the first thing that reaches them, or to where they would stand; of who is paused, once they go on. */
  next: Foreseen[];
}

export interface MoversWanted {
  fromVersion: number;
  /** Part of a name or an address. */
  search?: string;
  cursor?: string;
}

interface Row {
  id: string;
  name: string;
  email: string;
  paused: boolean;
  /** Steps that the ledger of touches has: what it has is not sent again. */
  known: string[];
}

const PAGE = 25;

const MOVERS = `
  select e.id, coalesce(c.name, '') as name, coalesce(c.email, '') as email, e.state = 'paused' as paused,
    array(select step_key from touch t where t.enrolment_id = e.id) as known
  from enrolment e left join contact c on c.id = e.contact_id
  where e.sequence_id = $1 and e.version = $2 and e.state in ('active', 'paused')
    and ($3::text is null or position(lower($3) in lower(c.name)) > 0 or position(lower($3) in lower(c.email)) > 0)
    and ($4::uuid is null or (e.enrolled_at, e.id) < (select enrolled_at, id from enrolment where id = $4))
  order by e.enrolled_at desc, e.id desc limit ${PAGE + 1}`;

/** Who would be taken over into the newest version, page by page: where each would stand, and what they would get next. */
@Injectable()
export class PreviewMovers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moves: MoveEnrolments,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  execute(
    workspaceId: string,
    id: string,
    { fromVersion, search, cursor }: MoversWanted,
  ): Promise<{ items: Mover[]; nextCursor: string | null }> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const found = await tx.query<Row[]>(MOVERS, [id, fromVersion, search ?? null, cursor ?? null]);
      const rows = found.slice(0, PAGE);
      const items = await this.foresee(tx, id, fromVersion, rows);
      return { items, nextCursor: found.length > PAGE ? rows.at(-1)!.id : null };
    });
  }

  private async foresee(
    tx: Transaction,
    id: string,
    fromVersion: number,
    rows: readonly Row[],
  ): Promise<Mover[]> {
    const { before, after } = await this.moves.versions(tx, id, fromVersion);
    const now = this.clock.now();
    const ids = rows.map((row) => row.id);
    const walks = await findWalksInside(tx, ids, fromVersion, now);
    const walkOf = new Map(walks.map((walk) => [walk.walk.id, walk]));
    const people = await this.people.withHistory(tx, walks);
    const contactIds = walks.map(({ walk }) => walk.contactId);
    const gateOf = await gatesOf(tx, contactIds, after);
    return rows.flatMap(({ id: walkId, name, email, paused, known }) => {
      const found = walkOf.get(walkId);
      // Gone since the rows were read.
      if (!found) return [];
      const { walk, around, webinarId } = found;
      const target = moveTo(before, after, walk.nextStep, walk.lastStep);
      const { contactId } = walk;
      const entries = simulate(
        moved(walk, target, after.version, now),
        after,
        people.get(contactId)!,
        around,
        {
          assumptions: { branches: {} },
          gate: gateOf(contactId, webinarId),
        },
      );
      const next = upToTheNext(entries.filter(({ what, stepKey }) => isNews(what, stepKey, known)));
      const { step: to, why } = target;
      return [{ contactId, name, email, timeZone: around.zone, paused, from: walk.nextStep, to, why, next }];
    });
  }
}

/** As the statement that moves them writes it. */
function moved(walk: Walk, { step, why }: MovedTo, version: number, now: Date): Walk {
  const stays = why === 'same-step';
  return {
    ...walk,
    version,
    nextStep: step,
    recheck: true,
    waitingFor: stays ? walk.waitingFor : null,
    waitingMatch: stays ? walk.waitingMatch : null,
    signal: stays ? walk.signal : null,
    arrivedAt: stays ? walk.arrivedAt : now,
  };
}

const isNews = (what: Foreseen['what'], stepKey: string | null, known: readonly string[]): boolean =>
  what !== 'branch' && !((what === 'send' || what === 'skip') && known.includes(stepKey ?? ''));

function upToTheNext(entries: Foreseen[]): Foreseen[] {
  const reached = entries.findIndex(({ what }) => what === 'send' || what === 'task');
  return reached === -1 ? entries : entries.slice(0, reached + 1);
}
