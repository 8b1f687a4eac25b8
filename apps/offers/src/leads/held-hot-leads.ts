import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Scorings } from '../scoring-rules/scorings.js';
import { LEADS_CHANNEL } from './lead-checks.js';

/** Whoever has cooled down is no news, and may become it again by what they do. */
const RELEASE = `
  with mine as (
    select h.registration_id, e.score >= $2 as hot
    from engagement e join hot_lead h on h.registration_id = e.registration_id
    where e.contact_id = $1 and e.workspace_id = $3 and h.held is not null
  ),
  cooled as (
    delete from hot_lead h using mine m where h.registration_id = m.registration_id and not m.hot and h.held = 'untold'
  )
  update hot_lead h set said = not m.hot, held = case when m.hot then h.held end
  from mine m where h.registration_id = m.registration_id and (m.hot or h.held = 'unheard')
  returning not h.said as due`;

/** Who became very hot while a member had them out of sales is said now, if they still are: nobody has heard of them yet. */
@Injectable()
export class HeldHotLeads {
  constructor(private readonly scorings: Scorings) {}

  async release(tx: Transaction, workspaceId: string, contactId: string): Promise<void> {
    const { scoring } = await this.scorings.read(tx, workspaceId);
    const [released] = await tx.query<[{ due: boolean }[], number]>(RELEASE, [
      contactId,
      scoring.hotScore,
      workspaceId,
    ]);
    if (released.some(({ due }) => due)) await tx.query(`select pg_notify('${LEADS_CHANNEL}', '')`);
  }
}
