import { Injectable } from '@nestjs/common';
import { insertRows, UnitOfWork } from '@funnelcast/persistence';
import { HandOffs } from '../hand-offs/hand-offs.js';
import { lowered } from '../profiles/lowered.js';
import type { SalesProfile } from './sales-profile.js';
import { MemberNotKnown } from './sales-team.errors.js';

/** Says what somebody does for sales; null takes them out. Leads that wait for nobody in particular are offered again. */
@Injectable()
export class SetSalesProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handOffs: HandOffs,
  ) {}

  execute(workspaceId: string, memberId: string, profile: SalesProfile | null): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [found] = await tx.query<unknown[]>(
        'select from member where workspace_id = $1 and id = $2 and here',
        [workspaceId, memberId],
      );
      if (!found) throw new MemberNotKnown();
      await this.handOffs.inTurn(tx, workspaceId);
      if (profile) {
        await insertRows(tx, 'sales_profile', [rowOf(workspaceId, memberId, profile)], {
          onConflict: `(workspace_id, member_id) do update set role = excluded.role, languages = excluded.languages,
            time_zones = excluded.time_zones, countries = excluded.countries, tags = excluded.tags,
            rungs = excluded.rungs, max_load = excluded.max_load, away = excluded.away`,
        });
      } else {
        await tx.query('delete from sales_profile where workspace_id = $1 and member_id = $2', [
          workspaceId,
          memberId,
        ]);
      }
      await this.handOffs.offerWaiting(tx, workspaceId);
    });
  }
}

/** As contacts are compared: in lower case. */
function rowOf(workspaceId: string, memberId: string, profile: SalesProfile): object {
  const plain = (words: readonly string[]) => [...new Set(words.map(lowered))].filter((word) => word !== '');
  return {
    workspace_id: workspaceId,
    member_id: memberId,
    role: profile.role,
    languages: plain(profile.languages),
    time_zones: plain(profile.timeZones),
    countries: plain(profile.countries),
    tags: plain(profile.tags),
    rungs: profile.rungs,
    max_load: profile.maxLoad,
    away: profile.away,
  };
}
