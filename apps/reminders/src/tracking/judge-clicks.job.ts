import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { TouchClicked } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, newId, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock, metrics, WakefulLoop } from '@funnelcast/service-kit';
import type { Happening } from '../happenings/happening.js';
import { Happenings } from '../happenings/happenings.js';
import { type Click, type ClickedBy, judgeClick, SETTLES_MS, TRAP } from './click-judgement.policy.js';

interface Waiting extends Click {
  id: string;
  touch_id: string;
  workspace_id: string;
  letter_id: string;
}

interface ClickedTouch {
  id: string;
  contact_id: string;
  registration_id: string | null;
  session_id: string | null;
  step_key: string;
  channel: string;
  sent_at: Date | null;
}

interface Judged {
  click: Waiting;
  by: ClickedBy;
}

const TAKE = `
  select id, touch_id, workspace_id, letter_id, number, at, machine from link_click
  where judged_by is null and at <= $1 order by at limit 500 for update skip locked`;
const BESIDE = 'select touch_id, number, at, machine from link_click where touch_id = any($1::uuid[])';
const TOUCHES = `
  select id, contact_id, case when version is null then enrolment_id else registration_id end as registration_id, session_id,
    step_key, channel, sent_at from touch where id = any($1::uuid[])`;
const WRITE = `
  update link_click c set judged_by = j.by from json_to_recordset($1::json) as j (id uuid, by text) where c.id = j.id`;
const TARGETS = `
  select l.workspace_id, l.letter_id, l.number, coalesce(l.target, l.kind) as link from letter_link l
  join json_to_recordset($1::json) as w (workspace_id uuid, letter_id text, number smallint)
    using (workspace_id, letter_id, number)`;

/** Judges clicks once it is known what came with them, and says of each link that it was followed, once for people and once for scanners. */
@Injectable()
export class JudgeClicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WakefulLoop;
  private readonly counted = metrics.counter('letter_clicks_total', 'Links of letters followed, by whom', [
    'by',
  ]);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly happenings: Happenings,
  ) {
    this.loop = new WakefulLoop('judge clicks', clock, { step: () => this.step(), next: () => this.next() });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  wake(): void {
    this.loop.wake();
  }

  private step(): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const settled = new Date(this.clock.now().getTime() - SETTLES_MS);
      const waiting = await tx.query<Waiting[]>(TAKE, [settled]);
      if (waiting.length === 0) return false;
      const touchIds = [...new Set(waiting.map(({ touch_id }) => touch_id))];
      const beside = await tx.query<(Click & { touch_id: string })[]>(BESIDE, [touchIds]);
      const touches = new Map(
        (await tx.query<ClickedTouch[]>(TOUCHES, [touchIds])).map((touch) => [touch.id, touch]),
      );
      const judged = waiting.map((click) => {
        const others = beside.filter(({ touch_id }) => touch_id === click.touch_id);
        return { click, by: judgeClick(click, others, touches.get(click.touch_id)?.sent_at ?? null) };
      });
      await tx.query(WRITE, [JSON.stringify(judged.map(({ click, by }) => ({ id: click.id, by })))]);
      await this.announce(tx, judged, touches);
      for (const { by } of judged) this.counted.inc({ by });
      return true;
    });
  }

  private async announce(
    tx: Transaction,
    judged: Judged[],
    touches: Map<string, ClickedTouch>,
  ): Promise<void> {
    const real = judged.filter(({ click }) => click.number !== TRAP && touches.has(click.touch_id));
    const first = await insertRows<{
      touch_id: string;
      letter_id: string;
      number: number;
      followed_by: ClickedBy;
    }>(
      tx,
      'followed_link',
      real.map(({ click, by }) => ({
        touch_id: click.touch_id,
        letter_id: click.letter_id,
        number: click.number,
        followed_by: by,
        workspace_id: click.workspace_id,
        first_at: click.at,
      })),
      { onConflict: 'do nothing', returning: 'touch_id, letter_id, number, followed_by' },
    );
    if (first.length === 0) return;
    const targets = await this.targets(tx, real);
    const facts = first.flatMap((row) => {
      const { click } = real.find((one) => isOf(one, row))!;
      const link = targets.get(`${click.workspace_id} ${click.letter_id} ${click.number}`);
      return link ? [factOf(click, row.followed_by, link, touches.get(click.touch_id)!)] : [];
    });
    await this.outbox.addAll(tx, TouchClicked, facts);
    await this.happenings.take(tx, facts.filter(({ data }) => data.by === 'person').map(happeningOf));
  }

  private async targets(tx: Transaction, judged: Judged[]): Promise<Map<string, string>> {
    const wanted = judged.map(({ click: { workspace_id, letter_id, number } }) => ({
      workspace_id,
      letter_id,
      number,
    }));
    const rows = await tx.query<{ workspace_id: string; letter_id: string; number: number; link: string }[]>(
      TARGETS,
      [JSON.stringify(wanted)],
    );
    return new Map(rows.map((row) => [`${row.workspace_id} ${row.letter_id} ${row.number}`, row.link]));
  }

  private async next(): Promise<{ at: Date | null; afterMs: number | null }> {
    const [row] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<{ at: Date | null }[]>('select min(at) as at from link_click where judged_by is null'),
    );
    return { at: row?.at ? new Date(row.at.getTime() + SETTLES_MS) : null, afterMs: null };
  }
}

function isOf(
  { click, by }: Judged,
  row: { touch_id: string; letter_id: string; number: number; followed_by: ClickedBy },
): boolean {
  return (
    click.touch_id === row.touch_id &&
    click.letter_id === row.letter_id &&
    click.number === row.number &&
    by === row.followed_by
  );
}

type ClickFact = ReturnType<typeof factOf>;

/** A person's click ends waits and counts for conditions; what a scanner follows does neither. */
function happeningOf({ workspaceId, data }: ClickFact): Happening {
  const { contactId, registrationId, sessionId, stepKey, channel, link, at } = data;
  return {
    id: newId(),
    workspaceId,
    contactId,
    kind: 'letter-clicked',
    at,
    ...(registrationId ? { registrationId } : {}),
    ...(sessionId ? { sessionId } : {}),
    about: { stepKey, link, channel },
  };
}

function factOf(click: Waiting, by: ClickedBy, link: string, touch: ClickedTouch) {
  return {
    workspaceId: click.workspace_id,
    subject: touch.id,
    data: {
      touchId: touch.id,
      contactId: touch.contact_id,
      registrationId: touch.registration_id,
      sessionId: touch.session_id,
      stepKey: touch.step_key,
      channel: touch.channel,
      link,
      by,
      at: click.at.toISOString(),
    },
  };
}
