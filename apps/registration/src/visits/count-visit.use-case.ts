import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { PageVisited } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, type Transaction, UnitOfWork, WriteBatcher } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { isSlug } from '../webinars/slug.policy.js';
import { saltsOf } from './visit-salts.js';
import { visitorHash } from './visitor.policy.js';

export interface Visit {
  slug: string;
  /** Used for the hash of the day and kept nowhere, like the user agent. */
  address: string;
  userAgent: string;
}

/** A webinar's page on the day that its own zone has now. */
interface PageToday {
  webinarId: string;
  workspaceId: string;
  slug: string;
  day: string;
}

interface NewVisitors extends Omit<PageToday, 'slug'> {
  visitors: number;
}

/**
 * Counts who looks at the pages, each person once per webinar and day. Visits that come while others are written form the
 * next batch, and a batch writes one number per page: a link that is shared widely costs one row and one fact at a time.
 */
@Injectable()
export class CountVisit implements BeforeApplicationShutdown {
  private readonly logger = new Logger(CountVisit.name);
  private readonly batcher = new WriteBatcher<Visit, void>({
    name: 'visits',
    // Nobody waits for them, so they leave the database to those who do.
    lanes: 1,
    write: (visits) => this.unitOfWork.acrossWorkspaces((tx) => this.countAll(tx, visits)),
  });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Never fails: a visit that could not be counted is no reason to show no page. */
  async execute(visit: Visit): Promise<void> {
    if (!isSlug(visit.slug)) return;
    try {
      await this.batcher.add(visit);
    } catch (error) {
      this.logger.warn({ msg: 'a visit was not counted', reason: (error as Error).message });
    }
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.batcher.drain();
  }

  private async countAll(tx: Transaction, visits: readonly Visit[]): Promise<void[]> {
    const pages = await this.pagesOf(tx, visits);
    const salts = await saltsOf(
      tx,
      [...pages.values()].map(({ day }) => day),
    );
    const rows = new Map<string, object>();
    for (const { slug, address, userAgent } of visits) {
      const page = pages.get(slug);
      if (!page) continue;
      const { webinarId, workspaceId, day } = page;
      const visitor = visitorHash(salts.get(day)!, webinarId, address, userAgent);
      rows.set(`${day} ${webinarId} ${visitor}`, {
        webinar_id: webinarId,
        day,
        visitor: `\\x${visitor}`,
        workspace_id: workspaceId,
      });
    }
    await this.countNew(tx, rows);
    return visits.map(() => undefined);
  }

  private async pagesOf(tx: Transaction, visits: readonly Visit[]): Promise<Map<string, PageToday>> {
    const pages: PageToday[] = await tx.query(
      `select id as "webinarId", workspace_id as "workspaceId", slug,
              to_char($2::timestamptz at time zone time_zone, 'YYYY-MM-DD') as day
       from webinar where slug = any ($1)`,
      [[...new Set(visits.map(({ slug }) => slug))], this.clock.now()],
    );
    return new Map(pages.map((page) => [page.slug, page]));
  }

  /** In one order by every copy of the service, so that two of them wait for each other and never deadlock. */
  private async countNew(tx: Transaction, visitors: Map<string, object>): Promise<void> {
    const rows = [...visitors].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
    const added = await insertRows<PageRow>(tx, 'page_visitor', rows, {
      onConflict: 'do nothing',
      returning: `webinar_id, workspace_id, to_char(day, 'YYYY-MM-DD') as day`,
    });
    const counted = perPage(added);
    await insertRows(
      tx,
      'page_day',
      counted.map(({ webinarId, workspaceId, ...rest }) => ({
        webinar_id: webinarId,
        workspace_id: workspaceId,
        ...rest,
      })),
      { onConflict: '(webinar_id, day) do update set visitors = page_day.visitors + excluded.visitors' },
    );
    await this.outbox.addAll(
      tx,
      PageVisited,
      counted.map(({ workspaceId, ...data }) => ({ workspaceId, subject: data.webinarId, data })),
    );
  }
}

interface PageRow {
  webinar_id: string;
  workspace_id: string;
  day: string;
}

function perPage(added: PageRow[]): NewVisitors[] {
  const pages = new Map<string, NewVisitors>();
  for (const { webinar_id: webinarId, workspace_id: workspaceId, day } of added) {
    const page = pages.get(webinarId) ?? { webinarId, workspaceId, day, visitors: 0 };
    pages.set(webinarId, { ...page, visitors: page.visitors + 1 });
  }
  return [...pages.values()];
}
